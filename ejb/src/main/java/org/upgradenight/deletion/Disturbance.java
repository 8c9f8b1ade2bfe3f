package org.upgradenight.deletion;

import java.util.Set;

/** Which reasons for a harmlessly ended sequence may be gone a little later. */
final class Disturbance {

    private static final Set<String> PASSING = Set.of("NO_ANSWER", "SCREEN_UNEXPECTED", "KEY_REFUSED");

    private Disturbance() {}

    static boolean passing(String reason) {
        return PASSING.contains(reason);
    }
}
