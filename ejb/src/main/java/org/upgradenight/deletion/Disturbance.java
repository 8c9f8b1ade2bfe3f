package org.upgradenight.deletion;

import java.util.Set;

/** Which reasons for a harmlessly ended sequence may be gone a little later. */
final class Disturbance {

    private static final Set<String> PASSING = Set.of("NO_ANSWER", "SCREEN_UNEXPECTED", "KEY_REFUSED");

    /** Of our own making: a process that ends, or one that could not prove its lease for a while. */
    private static final Set<String> OURS = Set.of("LEASE_LOST", "INTERRUPTED");

    private Disturbance() {}

    static boolean ours(String reason) {
        return OURS.contains(reason);
    }

    static boolean silent(String reason) {
        return reason.equals("NO_ANSWER");
    }

    static boolean passing(String reason) {
        return PASSING.contains(reason);
    }
}
