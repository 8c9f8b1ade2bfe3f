package org.upgradenight.callmanager.wire;

import java.time.Duration;

/**
 * Lets so many through per minute, evenly spaced: a burst at the turn of a minute would be counted as twice the rate by
 * a cluster that looks at the last sixty seconds. Safe for many threads; turns are given in order of asking.
 */
public final class Pace {

    private long interval;
    private final Waits waits;
    private long nextTurn;

    /** @param perMinute at least 1 */
    public Pace(int perMinute) {
        this(perMinute, Waits.REAL);
    }

    public Pace(int perMinute, Waits waits) {
        this.waits = waits;
        this.nextTurn = waits.nanos();
        perMinute(perMinute);
    }

    /**
     * From the next turn on, another rate.
     *
     * @param perMinute at least 1
     */
    public synchronized void perMinute(int perMinute) {
        interval = Duration.ofMinutes(1).toNanos() / perMinute;
    }

    /** Waits for a turn. */
    public void await() throws InterruptedException {
        long now = waits.nanos();
        long turn;
        synchronized (this) {
            turn = now - nextTurn > 0 ? now : nextTurn;
            nextTurn = turn + interval;
        }
        waits.pause(Duration.ofNanos(turn - now));
    }
}
