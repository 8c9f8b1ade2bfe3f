package org.upgradenight.trustlist;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * Whether {@code utils itl reset} on the cluster could make a phone take the cluster's list, before any key is pressed:
 * that command signs the list by the recovery key, which only a phone accepts whose own list holds that key (CUCM security
 * guide, Security by Default).
 */
public enum ResetCure {
    /** The phone's list needs no cure. */
    NOT_NEEDED(""),
    /** The phone's list is one that the cluster offered earlier, and holds today's recovery key. */
    COULD_CURE("; utils itl reset on the cluster could cure it without keys"),
    /** The phone's list is one that the cluster offered earlier, with another recovery key. */
    CANNOT_CURE("; utils itl reset cannot cure it, its list has another recovery key"),
    /** Nobody has seen the phone's list, or one of the two names no recovery key. */
    UNKNOWN("");

    private final String words;

    ResetCure(String words) {
        this.words = words;
    }

    /** What follows the evidence that the operator reads; empty when there is nothing to say. */
    public String words() {
        return words;
    }

    /**
     * For a phone whose list is not the one offered.
     *
     * @param shown recovery keys of the list whose hash the phone shows, absent when nobody has seen that list
     * @param offered recovery keys of the list offered now
     */
    public static ResetCure of(Optional<Set<String>> shown, Set<String> offered) {
        if (shown.isEmpty() || shown.get().isEmpty() || offered.isEmpty()) {
            return UNKNOWN;
        }
        return Collections.disjoint(shown.get(), offered) ? CANNOT_CURE : COULD_CURE;
    }
}
