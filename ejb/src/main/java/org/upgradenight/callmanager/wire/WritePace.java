package org.upgradenight.callmanager.wire;

import java.time.Duration;

/**
 * The pace of writes to one cluster, found by trying: it begins without any limit, and each time the cluster says that it
 * is behind, writes are spaced twice as far as those before took; the spacing shrinks again slowly while all goes well.
 * So a cluster that works off its change notifications at some rate is asked a little below it. Safe for many threads;
 * whoever holds the cluster's right to write uses it.
 */
public final class WritePace {

    private static final int WELL_DONE = 25;
    private static final double FASTER = 0.9;
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration SHORTEST = Duration.ofMillis(1);

    private final Waits waits;
    private Duration spacing = Duration.ZERO;
    private long last;
    private long active;
    private long next;
    private int sinceRefusal;

    public WritePace(Waits waits) {
        this.waits = waits;
        this.last = waits.nanos();
        this.next = last;
    }

    /** Waits for a turn. */
    public void await() throws InterruptedException {
        long wait;
        synchronized (this) {
            long now = waits.nanos();
            wait = next - now;
            if (now - last > IDLE.toNanos()) {
                last = now; // nobody had anything to write: that says nothing of how fast writes go
            }
        }
        waits.pause(Duration.ofNanos(wait));
        synchronized (this) {
            next = waits.nanos() + spacing.toNanos();
        }
    }

    /** The cluster took one. */
    public synchronized void taken() {
        long now = waits.nanos();
        active += now - last;
        last = now;
        if (++sinceRefusal % WELL_DONE == 0) {
            spacing = Duration.ofNanos((long) (spacing.toNanos() * FASTER));
            spacing = spacing.compareTo(SHORTEST) < 0 ? Duration.ZERO : spacing;
        }
    }

    /** The cluster refused one because it is behind. */
    public synchronized void refused() {
        if (sinceRefusal > 0) {
            Duration before = Duration.ofNanos(active / sinceRefusal);
            Duration twice = before.multipliedBy(2);
            spacing = longer(spacing, twice.compareTo(LONGEST) > 0 ? LONGEST : twice);
        }
        sinceRefusal = 0;
        active = 0;
    }

    /** After a refusal, writes begin anew now: the wait for the cluster is no part of how long writes take. */
    public synchronized void again() {
        last = waits.nanos();
    }

    /** Between two writes at present; zero when there is no limit. */
    public synchronized Duration spacing() {
        return spacing;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
