package org.upgradenight.tests.inside;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/** Waiting inside, bounded. */
final class Poll {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration GLANCE = Duration.ofMillis(20);

    private Poll() {}

    static void until(String what, BooleanSupplier holds) {
        Awaitility.await(what).atMost(LONGEST).pollInterval(GLANCE).until(holds::getAsBoolean);
    }
}
