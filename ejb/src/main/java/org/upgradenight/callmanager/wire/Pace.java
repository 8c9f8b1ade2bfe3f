package org.upgradenight.callmanager.wire;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Lets so many through per minute, evenly spaced: a burst at the turn of a minute would be counted as twice the rate by
 * a cluster that looks at the last sixty seconds. Safe for many threads; turns are given in order of asking.
 */
public final class Pace {

    private final long interval;
    private long nextTurn = System.nanoTime();

    /** @param perMinute at least 1 */
    public Pace(int perMinute) {
        this.interval = Duration.ofMinutes(1).toNanos() / perMinute;
    }

    /** Waits for a turn. */
    public void await() throws InterruptedException {
        long turn;
        synchronized (this) {
            turn = Math.max(System.nanoTime(), nextTurn);
            nextTurn = turn + interval;
        }
        TimeUnit.NANOSECONDS.sleep(turn - System.nanoTime());
    }
}
