package org.upgradenight.web.access;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * A stay in the console. It ends {@link #LONGEST} after the log-in whatever happens, and {@link #IDLE} after somebody last
 * did something by hand: a page that only renews its own figures does not keep an empty chair logged in.
 */
record Stay(String user, long epoch, Instant began, Instant awake) implements Serializable {

    static final Duration LONGEST = Duration.ofHours(12);
    static final Duration IDLE = Duration.ofHours(1);

    boolean over(Instant now) {
        return !now.isBefore(began.plus(LONGEST)) || !now.isBefore(awake.plus(IDLE));
    }

    Stay awakeAt(Instant now) {
        return new Stay(user, epoch, began, now);
    }
}
