package org.upgradenight.callmanager.wire;

import java.time.Duration;

/** Waits that grow by half from one to the next, until patience is used up. Not for several threads. */
public final class Backoff {

    private final Duration longest;
    private final Duration inAll;
    private final long began = System.nanoTime();
    private Duration next;

    public Backoff(Duration first, Duration longest, Duration inAll) {
        this.next = first;
        this.longest = longest;
        this.inAll = inAll;
    }

    /** How long this has been going on, in seconds. */
    public long seconds() {
        return waited().toSeconds();
    }

    /**
     * Waits for the next turn.
     *
     * @return false, at once, when patience would be used up before
     */
    public boolean await() throws InterruptedException {
        if (waited().plus(next).compareTo(inAll) > 0) {
            return false;
        }
        Thread.sleep(next.toMillis());
        next = next.multipliedBy(3).dividedBy(2);
        next = next.compareTo(longest) > 0 ? longest : next;
        return true;
    }

    private Duration waited() {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
