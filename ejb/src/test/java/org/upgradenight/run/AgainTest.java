package org.upgradenight.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AgainTest {

    @Test
    void whatHasNoOutcomeWasNotReached() {
        assertEquals(
                Map.of(Again.FAILED, 7L, Again.NOT_REACHED, 15L),
                Again.counts(
                        List.of(
                                group("VERIFIED", "PROVEN", 50),
                                group("FAILED", "NO_ANSWER", 4),
                                group("UNCERTAIN", "NOT_SEEN_AGAIN", 3),
                                group("POSTPONED", "IN_CALL", 2),
                                group("SKIPPED", "CANARY_FAILED", 3),
                                group("SKIPPED", "TRUST_LIST_GOOD", 28)),
                        100));
    }

    @Test
    void wordsAreThoseOfAddresses() {
        for (Again which : Again.values()) {
            assertEquals(which, Again.of(which.word()).orElseThrow());
        }
    }

    private static ReasonGroup group(String outcome, String reason, long phones) {
        return new ReasonGroup(outcome, reason, "", "", phones);
    }
}
