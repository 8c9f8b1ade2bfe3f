package org.upgradenight.callmanager.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void turnsOfManyThreadsAreSpacedEvenly() throws Exception {
        Pace pace = new Pace(6000); // one each 10 ms
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            long began = System.nanoTime();
            List<Future<?>> turns = new ArrayList<>();
            for (int i = 0; i < 31; i++) {
                turns.add(threads.submit(() -> {
                    pace.await();
                    return null;
                }));
            }
            for (Future<?> turn : turns) {
                turn.get();
            }
            assertTrue(System.nanoTime() - began >= Duration.ofMillis(295).toNanos());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void noMinuteHasMoreTurnsThanAllowed() throws InterruptedException {
        FastWaits time = new FastWaits();
        Pace pace = new Pace(15, time);
        List<Long> turns = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            pace.await();
            turns.add(time.nanos());
            time.pause(Duration.ofSeconds(i % 7));
        }
        for (int i = 15; i < turns.size(); i++) {
            assertTrue(turns.get(i) - turns.get(i - 15) >= Duration.ofMinutes(1).toNanos(), "turn " + i);
        }
    }

    @Test
    void anotherRateHoldsFromTheNextTurnOn() throws InterruptedException {
        FastWaits time = new FastWaits();
        Pace pace = new Pace(60, time);
        pace.await();
        pace.perMinute(6);
        pace.await();
        long second = time.nanos();
        pace.await();
        assertEquals(Duration.ofSeconds(10).toNanos(), time.nanos() - second);
    }

    @Test
    void backoffGrowsAndEnds() throws InterruptedException {
        Backoff backoff = new Backoff(Duration.ofMillis(10), Duration.ofMillis(20), Duration.ofMillis(100));
        int waits = 0;
        while (backoff.await()) {
            waits++;
        }
        assertTrue(waits >= 1 && waits <= 6, waits + " waits"); // 10, 15, 20, 20, 20 where nothing else takes time
        assertFalse(backoff.await());
        assertEquals(0, backoff.seconds());
    }
}
