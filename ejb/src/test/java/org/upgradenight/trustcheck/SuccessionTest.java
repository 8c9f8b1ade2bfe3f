package org.upgradenight.trustcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuccessionTest {

    private static final OfferedList OLD = list("a", Set.of("k1"), Set.of("k1", "tvs1"));
    private static final OfferedList SAME_SIGNER = list("b", Set.of("k1"), Set.of("k1", "tvs2"));
    private static final OfferedList OTHER_SIGNER = list("c", Set.of("k2"), Set.of("k2", "tvs2"));

    private static OfferedList list(String hash, Set<String> signers, Set<String> keys) {
        return new OfferedList("node", hash, 1, 1, "CN=" + hash, signers, keys, Optional.empty());
    }

    private static TrustReport report(OfferedList... lists) {
        return new TrustReport(Instant.EPOCH, "12.5.1", List.of(lists), List.of());
    }

    private static List<String> words(List<Finding> findings) {
        return findings.stream().map(one -> one.weight() + " " + one.word()).toList();
    }

    @Test
    void aNewListByAKnownKeyIsTaken() {
        assertEquals(
                List.of("GOOD ITL_CHANGED_KNOWN_SIGNER"), words(Succession.after(report(OLD), report(SAME_SIGNER))));
    }

    @Test
    void aNewListByAnotherKeyIsAskedAbout() {
        List<Finding> said = Succession.after(report(OLD), report(OTHER_SIGNER));
        assertEquals(List.of("WARNING ITL_CHANGED_UNKNOWN_SIGNER"), words(said));
        assertEquals("CN=c", said.get(0).subject());
    }

    @Test
    void oneNodeWithAnUnknownKeyIsEnough() {
        assertEquals(
                List.of("WARNING ITL_CHANGED_UNKNOWN_SIGNER"),
                words(Succession.after(report(OLD), report(SAME_SIGNER, OTHER_SIGNER))));
    }

    @Test
    void phonesMoveToWhomTheyTrust() {
        assertEquals(List.of("GOOD MOVE_TRUSTED"), words(Succession.move(report(OLD), "new", report(SAME_SIGNER))));
        assertEquals(
                List.of("PROBLEM MOVE_UNTRUSTED"), words(Succession.move(report(OLD), "new", report(OTHER_SIGNER))));
        assertEquals(List.of("WARNING MOVE_UNKNOWN"), words(Succession.move(report(OLD), "new", report())));
    }
}
