package org.upgradenight.simulator;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for something to become true, for a bounded time. */
final class Patience {

    private static final long BOUND_NANOS = Duration.ofSeconds(20).toNanos();

    private Patience() {}

    static void until(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + BOUND_NANOS;
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never came true: " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** Lets so much real time pass. */
    static void rest(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
