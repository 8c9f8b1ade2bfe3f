package org.upgradenight.batch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Knows, without asking the database each time, whether the lease can still be ours: every transaction of its own that
 * held it proves so from its beginning. Keys are sent only while the last proof is younger than the age at which others may
 * take the lease.
 */
final class LeaseGuard {

    private static final Duration TRUSTED_FOR = Duration.ofSeconds(8);

    private final Clock clock;
    private volatile Instant proven;
    private volatile boolean lost;

    LeaseGuard(Clock clock) {
        this.clock = clock;
        this.proven = clock.instant();
    }

    /** @param since an instant before the transaction that held the lease asked for it */
    void held(Instant since) {
        if (since.isAfter(proven)) {
            proven = since;
        }
    }

    void lost() {
        lost = true;
    }

    boolean mayPress() {
        return !lost && clock.instant().isBefore(proven.plus(TRUSTED_FOR));
    }
}
