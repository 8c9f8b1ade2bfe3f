package org.upgradenight.trustlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrustListEvidenceTest {

    private static final FileHash OFFERED = FileHash.of("offered".getBytes(StandardCharsets.UTF_8));
    private static final FileHash OLD = FileHash.of("old".getBytes(StandardCharsets.UTF_8));
    private static final Reference OWN = new Reference.OfOwnServer(OFFERED);
    private static final Reference OTHER = new Reference.OfOtherServer(OFFERED);
    private static final Reference NONE = new Reference.Unavailable("refused");
    private static final String FAILED = "Trust List update failed";
    private static final String UPDATED = "Trust List updated";

    @Test
    void equalHashIsTheBestNewsWhateverTheMessagesSay() {
        for (String hash : List.of(OFFERED.md5(), OFFERED.sha1(), OFFERED.sha256())) {
            assertEquals(TrustListStatus.INSTALLED, status(hash, "", OWN));
            assertEquals(TrustListStatus.INSTALLED, status(hash, "", OWN, FAILED));
            assertEquals(TrustListStatus.UPDATED, status(hash, "", OWN, UPDATED));
            assertEquals(TrustListStatus.INSTALLED, status(hash, "", OTHER));
        }
    }

    @Test
    void differentHashIsAMismatchOrAFailedUpdate() {
        assertEquals(TrustListStatus.MISMATCH, status(OLD.sha1(), "", OWN));
        assertEquals(TrustListStatus.MISMATCH, status(OLD.md5(), "", OWN, UPDATED));
        assertEquals(TrustListStatus.UPDATE_FAILED, status(OLD.sha1(), "", OWN, FAILED));
    }

    @Test
    void anotherServersHashProvesNothingByBeingDifferent() {
        assertEquals(TrustListStatus.UNKNOWN, status(OLD.sha1(), "", OTHER));
        assertEquals(TrustListStatus.UNKNOWN, status(OLD.sha1(), "", OTHER, UPDATED));
        assertEquals(TrustListStatus.UPDATE_FAILED, status(OLD.sha1(), "", OTHER, FAILED));
    }

    @Test
    void withoutAHashTheNewestMessageDecides() {
        assertEquals(TrustListStatus.UNKNOWN, status("", "", OWN));
        assertEquals(TrustListStatus.UPDATE_FAILED, status("", "", OWN, UPDATED, FAILED));
        assertEquals(TrustListStatus.UPDATED, status("", "", OWN, FAILED, UPDATED));
        assertEquals(TrustListStatus.INSTALLED, status("", "", OWN, "ITL installed"));
        assertEquals(TrustListStatus.UPDATED, status(OLD.sha1(), "", NONE, UPDATED));
        assertEquals(TrustListStatus.UNKNOWN, status(OLD.sha1(), "", NONE));
    }

    @Test
    void pageThatSaysNotInstalledIsBelieved() {
        assertEquals(TrustListStatus.NOT_INSTALLED, status("", "Not Installed", OWN, FAILED));
        assertEquals(TrustListStatus.UNKNOWN, status("", "ITLFile.tlv", OWN));
    }

    @Test
    void modelsWithoutTrustListAreNotSupported() {
        TrustListEvidence evidence = new TrustListEvidence("7960", OLD.md5(), "", List.of(FAILED), OWN);
        assertEquals(TrustListStatus.NOT_SUPPORTED, evidence.judge().status());
    }

    @Test
    void judgementSaysWhy() {
        String because = new TrustListEvidence("7841", OLD.sha1(), "", List.of(FAILED), OWN)
                .judge()
                .because();
        assertTrue(
                because.contains(OLD.sha1()) && because.contains(OFFERED.sha1()) && because.contains(FAILED), because);
    }

    @Test
    void lengthDecidesWhichHashIsMeant() {
        assertTrue(OFFERED.matches(OFFERED.md5()));
        assertFalse(OFFERED.matches(OFFERED.sha1().substring(0, 32)));
        assertFalse(OFFERED.matches(""));
    }

    private static TrustListStatus status(String hash, String words, Reference reference, String... messages) {
        return new TrustListEvidence("8841", hash, words, List.of(messages), reference)
                .judge()
                .status();
    }
}
