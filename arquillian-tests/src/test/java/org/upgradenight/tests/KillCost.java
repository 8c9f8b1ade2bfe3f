package org.upgradenight.tests;

import java.time.Duration;
import java.util.Locale;

/**
 * What one {@code kill -9} cost.
 *
 * @param underWay conversations that were in flight or waiting for a restart when it came
 * @param toReady from the kill until the next server took runs
 * @param toResumed from the kill until the run was spoken to phones again
 * @param inDoubt phones whose begun attempt had no outcome, which were looked at before anything else
 * @param repeated key sequences beyond the first of a phone, over the whole run, for whatever reason
 */
record KillCost(int underWay, Duration toReady, Duration toResumed, long inDoubt, long repeated) {

    String words() {
        return String.format(
                Locale.ROOT,
                "%d conversations under way; server ready after %.1f s, run resumed after %.1f s;"
                        + " %d phones in doubt looked at first; %d key sequences repeated",
                underWay,
                toReady.toMillis() / 1000.0,
                toResumed.toMillis() / 1000.0,
                inDoubt,
                repeated);
    }
}
