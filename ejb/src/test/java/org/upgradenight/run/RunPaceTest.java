package org.upgradenight.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.upgradenight.inventory.Limits;

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
        Duration longest = Limits.DEFAULT.standstill();
        assertEquals(Duration.ofMinutes(11), longest, "what notices go by as well");
        assertEquals(Optional.empty(), pace(1, 1, 5).stalled(THEN.plusSeconds(659), longest));
        assertEquals(Optional.of(longest), pace(1, 1, 0).stalled(THEN.plusSeconds(660), longest));
    }

    private static RunPace pace(double lately, double average, long finished) {
        return new RunPace(lately, average, finished, THEN);
    }
}
