package org.upgradenight.trustcheck;

import static org.upgradenight.trustcheck.TrustMessages.MESSAGES;

import java.util.List;
import org.upgradenight.trustcheck.Finding.Weight;

/**
 * Whether phones with one cluster's list take another: that of the same cluster later, or that of a cluster they move to. A
 * phone takes a list by itself when it is signed by a key that its own list holds; else it asks the Trust Verification
 * Service of its own list, which has to know that key.
 */
final class Succession {

    private Succession() {}

    /** What to say of a cluster that offered other lists earlier. */
    static List<Finding> after(TrustReport earlier, TrustReport now) {
        String then = earlier.at().toString();
        if (taken(earlier, now)) {
            return List.of(new Finding(
                    Weight.GOOD,
                    "ITL_CHANGED_KNOWN_SIGNER",
                    "",
                    MESSAGES.changedKnown(then, earlier.version(), now.version())));
        }
        return List.of(new Finding(
                Weight.WARNING,
                "ITL_CHANGED_UNKNOWN_SIGNER",
                signer(now),
                MESSAGES.changedUnknown(then, earlier.version(), now.version(), signer(now))));
    }

    /** What to say of phones that are to move. */
    static List<Finding> move(TrustReport from, String to, TrustReport target) {
        if (from.lists().isEmpty() || target.lists().isEmpty()) {
            return List.of(new Finding(Weight.WARNING, "MOVE_UNKNOWN", to, MESSAGES.moveUnknown(to)));
        }
        return taken(from, target)
                ? List.of(new Finding(Weight.GOOD, "MOVE_TRUSTED", to, MESSAGES.moveTrusted(to)))
                : List.of(
                        new Finding(Weight.PROBLEM, "MOVE_UNTRUSTED", to, MESSAGES.moveUntrusted(to, signer(target))));
    }

    /** Whichever node a phone had its list from, and whichever it asks next. */
    private static boolean taken(TrustReport held, TrustReport offered) {
        return offered.lists().stream()
                .allMatch(list -> held.lists().stream().allMatch(old -> old.knowsSignerOf(list)));
    }

    private static String signer(TrustReport report) {
        return report.lists().isEmpty() ? "" : report.lists().get(0).signer();
    }
}
