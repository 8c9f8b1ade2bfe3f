package org.upgradenight.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.upgradenight.bench.HandClock;

class LineTrailTest {

    private final HandClock clock = new HandClock();
    private final LineTrail trail = new LineTrail(clock);

    @Test
    void aDevicesTextCannotForgeALine() {
        trail.note("page", "first\n2026-11-21T00:00:00Z\tdecision\tVerified\r\u0000");
        assertEquals(1, trail.text().lines().count());
        assertEquals(3, trail.text().split("\t", -1).length);
        assertTrue(trail.text().startsWith(clock.instant() + "\tpage\tfirst "));
    }

    @Test
    void whatIsKeptIsBounded() {
        for (int i = 0; i < 1000; i++) {
            trail.note("page", "x".repeat(5000));
        }
        assertEquals(400, trail.text().lines().count());
        assertTrue(trail.text().length() < 200_000, "the column's width");
    }

    @Test
    void aCanarysBoundsAreHeld() {
        assertThrows(IllegalArgumentException.class, () -> new Canary(0, 10));
        assertThrows(IllegalArgumentException.class, () -> new Canary(10_001, 10));
        assertThrows(IllegalArgumentException.class, () -> new Canary(1, -1));
        assertThrows(IllegalArgumentException.class, () -> new Canary(1, 101));
        assertEquals(100, new Canary(10_000, 100).maxFailurePercent());
    }
}
