package org.upgradenight.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How often somebody was wrong about one user's password from one address, and until when that is answered by silence.
 * The {@value #FREE}th failure locks for a minute and each further one twice as long, up to {@link #LONGEST}; who leaves
 * it alone for {@link #FORGOTTEN_AFTER} begins anew.
 */
record Guessing(int failures, Instant lastFailure, Optional<Instant> lockedUntil) {

    static final int FREE = 10;
    static final Duration LONGEST = Duration.ofMinutes(15);
    static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(30);

    static Guessing first(Instant now) {
        return new Guessing(1, now, Optional.empty());
    }

    Guessing again(Instant now) {
        if (!now.isBefore(lastFailure.plus(FORGOTTEN_AFTER))) {
            return first(now);
        }
        int more = failures + 1;
        return new Guessing(more, now, more < FREE ? Optional.empty() : Optional.of(now.plus(lock(more))));
    }

    /** How long to wait before the next try, or nothing when it may be made now. */
    Optional<Duration> pause(Instant now) {
        return lockedUntil.filter(until -> until.isAfter(now)).map(until -> Duration.between(now, until));
    }

    private static Duration lock(int failures) {
        int doublings = Math.min(failures - FREE, 4);
        Duration lock = Duration.ofMinutes(1L << doublings);
        return lock.compareTo(LONGEST) > 0 ? LONGEST : lock;
    }
}
