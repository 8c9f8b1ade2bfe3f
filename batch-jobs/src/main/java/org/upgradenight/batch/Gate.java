package org.upgradenight.batch;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.upgradenight.run.Canary;

/**
 * Decides how many phones may be begun: the canary first, all of it finished before anything more; nothing after the
 * window's end, and nothing once too many have failed. Used by the step's one thread.
 */
final class Gate {

    private final Optional<Canary> canary;
    private final Optional<Instant> windowEndsAt;
    private final Clock clock;
    private int begun;
    private int finished;
    private int failed;

    Gate(Optional<Canary> canary, Optional<Instant> windowEndsAt, Clock clock) {
        this.canary = canary;
        this.windowEndsAt = windowEndsAt;
        this.clock = clock;
    }

    void begun(int phones) {
        begun += phones;
    }

    void finished(boolean well) {
        finished++;
        failed += well ? 0 : 1;
    }

    /** Negative means never again. */
    int mayBegin() {
        if (windowClosed() || canaryFailed()) {
            return -1;
        }
        return canaryIsOut() ? Math.max(0, canary.get().size() - begun) : Integer.MAX_VALUE;
    }

    /** Whether the canary has not ended yet. */
    boolean canaryIsOut() {
        return canary.isPresent() && finished < canary.get().size();
    }

    boolean windowClosed() {
        return windowEndsAt.filter(end -> !clock.instant().isBefore(end)).isPresent();
    }

    boolean canaryFailed() {
        return canary.isPresent()
                && finished >= canary.get().size()
                && failed * 100L > (long) canary.get().maxFailurePercent() * finished;
    }

    int failures() {
        return failed;
    }

    int ended() {
        return finished;
    }
}
