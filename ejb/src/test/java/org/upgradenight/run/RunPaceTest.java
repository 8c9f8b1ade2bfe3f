package org.upgradenight.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunPaceTest {

    private static final Instant THEN = Instant.parse("2026-11-21T20:00:00Z");

    @Test
    void theRestIsARangeBetweenTheFastestAndTheSlowestSeen() {
        assertEquals(Optional.of(new RunPace.Left(60, 150)), pace(60, 120, 30).left(120));
    }

    @Test
    void aMinuteWithoutPhonesLeavesTheAverage() {
        assertEquals(Optional.of(new RunPace.Left(120, 150)), pace(0, 60, 500).left(120));
    }

    @Test
    void fewPhonesForetellNothing() {
        assertEquals(Optional.empty(), pace(60, 60, 29).left(120));
        assertEquals(Optional.empty(), pace(0, 0, 30).left(120));
    }

    @Test
    void aStallIsTold() {
        assertFalse(pace(1, 1, 5).stalled(THEN.plusSeconds(119), Duration.ofMinutes(2)));
        assertTrue(pace(1, 1, 5).stalled(THEN.plusSeconds(121), Duration.ofMinutes(2)));
        assertFalse(new RunPace(0, 0, 0, Optional.empty()).stalled(THEN, Duration.ZERO));
    }

    private static RunPace pace(double lately, double average, long finished) {
        return new RunPace(lately, average, finished, Optional.of(THEN));
    }
}
