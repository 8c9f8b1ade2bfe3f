package org.upgradenight.web.visits;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PaceTest {
    private Instant now = Instant.parse("2026-11-22T07:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    private final Pace pace = new Pace(clock);

    @Test
    void admitsSoManyInAMinuteAndOthersAllTheSame() {
        for (int time = 0; time < 3; time++) {
            assertTrue(pace.allows("a", 3));
        }
        assertFalse(pace.allows("a", 3));
        assertTrue(pace.allows("b", 3));
        now = now.plusSeconds(59);
        assertFalse(pace.allows("a", 3));
        now = now.plusSeconds(1);
        assertTrue(pace.allows("a", 3));
    }

    @Test
    void forgetsTheOldestOfVeryMany() {
        pace.allows("a", 1);
        for (int other = 0; other < 10_000; other++) {
            pace.allows("other " + other, 1);
        }
        assertTrue(pace.allows("a", 1));
    }
}
