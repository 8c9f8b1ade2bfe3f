package org.upgradenight.batch;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LeaseGuardTest {

    private final HandClock clock = new HandClock();
    private final LeaseGuard guard = new LeaseGuard(clock);

    @Test
    void keysMayBeSentForEightSecondsAfterTheLastProof() {
        clock.move(Duration.ofMillis(7_999));
        assertTrue(guard.mayPress());
        clock.move(Duration.ofMillis(1));
        assertFalse(guard.mayPress());
    }

    @Test
    void aNewProofCountsFromBeforeItsTransaction() {
        clock.move(Duration.ofSeconds(7));
        Instant before = clock.instant();
        clock.move(Duration.ofSeconds(5));
        guard.held(before);
        clock.move(Duration.ofMillis(2_999));
        assertTrue(guard.mayPress());
        clock.move(Duration.ofMillis(1));
        assertFalse(guard.mayPress());
    }

    @Test
    void anOlderProofTakesNothingAway() {
        Instant older = clock.instant();
        clock.move(Duration.ofSeconds(7));
        guard.held(clock.instant());
        guard.held(older);
        clock.move(Duration.ofSeconds(7));
        assertTrue(guard.mayPress());
    }

    @Test
    void whatIsLostStaysLost() {
        guard.lost();
        guard.held(clock.instant().plusSeconds(1));
        assertFalse(guard.mayPress());
    }
}
