package org.upgradenight.simulator.cluster;

import java.time.Clock;

/**
 * Change notifications that wait to be worked off. A cluster refuses writes while too many wait; each write adds one, and
 * they go at a steady rate.
 */
public final class Backlog {

    private static final double MILLIS = 1000;

    private final Clock clock;
    private final int most;
    private final double perSecond;
    private double waiting;
    private long at;

    /** @param perSecond how many are worked off a second; 0 for a cluster that is never behind */
    public Backlog(Clock clock, int most, double perSecond) {
        this.clock = clock;
        this.most = most;
        this.perSecond = perSecond;
        this.at = clock.millis();
    }

    /** Whether a write may be made now; if so, it is counted. */
    public synchronized boolean takes() {
        long now = clock.millis();
        waiting = Math.max(0, waiting - (now - at) * perSecond / MILLIS);
        at = now;
        boolean admitted = perSecond <= 0 || waiting < most;
        waiting += admitted && perSecond > 0 ? 1 : 0;
        return admitted;
    }
}
