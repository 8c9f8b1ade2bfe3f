package org.upgradenight.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProvenPasswordsTest {

    private final MovableClock clock = new MovableClock();
    private final ProvenPasswords proven = new ProvenPasswords(clock);

    @Test
    void knowsOnlyWhatWasProvenForThatHash() {
        proven.remember("hash", "secret");
        assertTrue(proven.knows("hash", "secret"));
        assertFalse(proven.knows("hash", "Secret"));
        assertFalse(proven.knows("changed hash", "secret"));
    }

    @Test
    void forgetsAfterFiveMinutes() {
        proven.remember("hash", "secret");
        clock.forward(Duration.ofMinutes(5));
        assertFalse(proven.knows("hash", "secret"));
    }
}
