package org.upgradenight.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.upgradenight.bench.HandClock;

class ProvenPasswordsTest {

    private final HandClock clock = new HandClock();
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
        clock.move(Duration.ofMinutes(5));
        assertFalse(proven.knows("hash", "secret"));
    }
}
