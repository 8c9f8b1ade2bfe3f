package org.upgradenight.trustlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.upgradenight.simulator.trust.TrustFiles;
import org.upgradenight.trustlist.TrustListRecord.Role;

/** Reads lists that the simulator really signs, by code that shares nothing with ours. */
class TrustListReaderTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final TrustFiles SERVER = new TrustFiles("192.0.2.10", Clock.fixed(NOW, ZoneOffset.UTC));
    private static final byte[] FIRST = SERVER.current().file();

    @Test
    void listsSignerRolesAndKeysOfASignedList() {
        SignedList list = read(FIRST);

        assertEquals("1.2", list.version());
        assertEquals("ITLFile.tlv", list.fileName());
        assertEquals(FIRST.length, list.size());
        assertEquals(Optional.of(NOW), list.signedAt());
        assertEquals(SignedList.Signature.GOOD, list.signature());
        assertTrue(list.signer().contains("ITLRECOVERY_cluster-1"), list.signer());
        assertEquals(
                List.of(Role.SAST, Role.CCM_TFTP, Role.TVS, Role.CAPF),
                list.records().stream().map(TrustListRecord::role).toList());
        assertEquals(1, list.recoveryKeys().size());
        assertTrue(list.firstExpiry().isPresent());
    }

    @Test
    void everyChangedByteOfTheRecordsSpoilsTheSignature() {
        for (int at = FIRST.length - 1; at > FIRST.length - 64; at--) {
            byte[] changed = FIRST.clone();
            changed[at] ^= 1;
            TrustListReading reading = TrustListReader.read(changed);
            if (reading instanceof TrustListReading.Whole whole) {
                assertNotEquals(SignedList.Signature.GOOD, whole.file().signature(), "byte " + at);
            }
        }
    }

    @Test
    void anotherClustersSignerIsNotInTheList() {
        byte[] serial = read(FIRST).signerSerial().toByteArray();
        byte[] changed = FIRST.clone();
        int at = Collections.indexOfSubList(boxed(changed), boxed(serial));
        changed[at + serial.length - 1] ^= 1;
        assertEquals(SignedList.Signature.NO_SIGNER, read(changed).signature());
    }

    @Test
    void anythingElseIsBroken() {
        for (byte[] other : List.of(
                new byte[0],
                "<html><body>404 not found</body></html>".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                Arrays.copyOf(FIRST, FIRST.length - 1),
                Arrays.copyOf(FIRST, 100),
                new byte[2 * 1024 * 1024])) {
            assertInstanceOf(TrustListReading.Broken.class, TrustListReader.read(other));
        }
    }

    /** Seed 20261121. */
    @Test
    void damagedListsAreReadOrBrokenButNeverThrow() {
        Random random = new Random(20261121);
        int broken = 0;
        for (int round = 0; round < 2000; round++) {
            byte[] damaged = FIRST.clone();
            for (int change = 0; change < 4; change++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            broken += TrustListReader.read(damaged) instanceof TrustListReading.Broken ? 1 : 0;
        }
        assertTrue(broken > 0, "nothing was broken");
    }

    @Test
    void warnsOfExpiryWithinNinetyDaysOnceForEachCertificate() {
        TrustListReading reading = TrustListReader.read(FIRST);
        Instant end = read(FIRST).firstExpiry().orElseThrow();

        assertEquals(List.of(), TrustListWarnings.of(reading, end.minus(Duration.ofDays(91))));
        assertEquals(List.of("UN2076"), codes(reading, end.minus(Duration.ofDays(89))));
        assertEquals(List.of("UN2077"), codes(reading, end.plusSeconds(1)));
    }

    @Test
    void warnsOfTooManyCertificatesAndOfSize() {
        assertEquals(List.of("UN2074"), codes(whole(40, 64 * 1024), NOW));
        assertEquals(List.of("UN2075"), codes(whole(39, 64 * 1024 + 1), NOW));
        assertEquals(List.of(), codes(whole(39, 64 * 1024), NOW));
        assertEquals(List.of("UN2070"), codes(new TrustListReading.Broken("x"), NOW));
    }

    @Test
    void aResetByTheClusterCuresOnlyWhoHasItsRecoveryKey() {
        SignedList old = read(FIRST);
        SignedList renewed = read(new TrustFiles("192.0.2.10", Clock.fixed(NOW, ZoneOffset.UTC))
                .current()
                .file());

        assertEquals(ResetCure.COULD_CURE, ResetCure.of(Optional.of(old.recoveryKeys()), old.recoveryKeys()));
        assertEquals(ResetCure.CANNOT_CURE, ResetCure.of(Optional.of(old.recoveryKeys()), renewed.recoveryKeys()));
        assertEquals(ResetCure.UNKNOWN, ResetCure.of(Optional.empty(), renewed.recoveryKeys()));
        assertEquals(ResetCure.UNKNOWN, ResetCure.of(Optional.of(old.recoveryKeys()), Set.of()));
        assertEquals(ResetCure.UNKNOWN, ResetCure.of(Optional.of(Set.of()), renewed.recoveryKeys()));
    }

    private static TrustListReading whole(int certificates, int size) {
        TrustListRecord record =
                new TrustListRecord(Role.TVS, "CN=t", "CN=t", "t", BigInteger.ONE, "", Optional.empty());
        return new TrustListReading.Whole(new SignedList(
                "1.2",
                size,
                "ITLFile.tlv",
                "CN=t",
                BigInteger.ONE,
                Optional.of(NOW),
                SignedList.Signature.GOOD,
                Collections.nCopies(certificates, record)));
    }

    private static List<String> codes(TrustListReading reading, Instant now) {
        return TrustListWarnings.of(reading, now).stream()
                .map(warning -> warning.substring(0, 6))
                .toList();
    }

    private static SignedList read(byte[] file) {
        return assertInstanceOf(TrustListReading.Whole.class, TrustListReader.read(file))
                .file();
    }

    private static List<Byte> boxed(byte[] bytes) {
        List<Byte> boxed = new ArrayList<>();
        for (byte octet : bytes) {
            boxed.add(octet);
        }
        return boxed;
    }
}
