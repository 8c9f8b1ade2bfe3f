package org.upgradenight.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.upgradenight.run.Canary;

class GateTest {

    private final HandClock clock = new HandClock();

    @Test
    void withoutCanaryAndWindowEverythingMayBegin() {
        Gate gate = new Gate(Optional.empty(), Optional.empty(), clock);
        gate.begun(5_000);
        gate.finished(false);
        assertEquals(Integer.MAX_VALUE, gate.mayBegin());
        assertFalse(gate.canaryFailed());
    }

    @Test
    void theWholeCanaryIsFinishedBeforeAnythingMore() {
        Gate gate = canary(10, 20);
        assertEquals(10, gate.mayBegin());
        gate.begun(7);
        assertEquals(3, gate.mayBegin());
        gate.begun(3);
        finish(gate, 9, 0);
        assertEquals(0, gate.mayBegin());
        finish(gate, 1, 0);
        assertEquals(Integer.MAX_VALUE, gate.mayBegin());
    }

    @Test
    void aPartOfTheCanaryIsNotJudged() {
        Gate gate = canary(10, 20);
        gate.begun(1);
        finish(gate, 0, 1);
        assertFalse(gate.canaryFailed(), "one of ten may fail");
        assertEquals(9, gate.mayBegin());
        gate.begun(9);
        finish(gate, 8, 1);
        assertEquals(Integer.MAX_VALUE, gate.mayBegin(), "two of ten are twenty percent, not more");
    }

    @Test
    void nothingMoreBeginsOnceMoreFailedThanAllowed() {
        Gate gate = canary(10, 20);
        gate.begun(10);
        finish(gate, 7, 3);
        assertTrue(gate.canaryFailed());
        assertTrue(gate.mayBegin() < 0);
    }

    @Test
    void afterTheCanaryTheShareIsStillWatched() {
        Gate gate = canary(4, 50);
        gate.begun(4);
        finish(gate, 4, 0);
        assertEquals(Integer.MAX_VALUE, gate.mayBegin());
        gate.begun(6);
        finish(gate, 0, 5);
        assertTrue(gate.mayBegin() < 0, "five of nine failed");
    }

    @Test
    void zeroPercentMeansThatNoneMayFail() {
        Gate gate = canary(2, 0);
        gate.begun(2);
        finish(gate, 1, 1);
        assertTrue(gate.mayBegin() < 0);
    }

    @Test
    void aHundredPercentNeverStops() {
        Gate gate = canary(2, 100);
        gate.begun(2);
        finish(gate, 0, 2);
        assertEquals(Integer.MAX_VALUE, gate.mayBegin());
    }

    @Test
    void nothingBeginsFromTheWindowsEndOn() {
        Gate gate = new Gate(Optional.empty(), Optional.of(clock.instant().plusSeconds(60)), clock);
        clock.move(Duration.ofSeconds(59));
        assertEquals(Integer.MAX_VALUE, gate.mayBegin());
        clock.move(Duration.ofSeconds(1));
        assertTrue(gate.windowClosed());
        assertTrue(gate.mayBegin() < 0);
    }

    private Gate canary(int size, int percent) {
        return new Gate(Optional.of(new Canary(size, percent)), Optional.empty(), clock);
    }

    private static void finish(Gate gate, int well, int badly) {
        for (int i = 0; i < well; i++) {
            gate.finished(true);
        }
        for (int i = 0; i < badly; i++) {
            gate.finished(false);
        }
    }
}
