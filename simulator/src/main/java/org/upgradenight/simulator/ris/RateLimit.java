package org.upgradenight.simulator.ris;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;

/** At most so many requests within any real minute, all clients together. */
final class RateLimit {

    private static final long MINUTE_MILLIS = 60_000;

    private final int perMinute;
    private final Clock clock;
    private final Deque<Long> recent = new ArrayDeque<>();

    RateLimit(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    synchronized boolean admits() {
        long now = clock.millis();
        while (!recent.isEmpty() && recent.peekFirst() <= now - MINUTE_MILLIS) {
            recent.removeFirst();
        }
        if (recent.size() >= perMinute) {
            return false;
        }
        recent.addLast(now);
        return true;
    }
}
