package org.upgradenight.trustcheck;

import java.util.Objects;

/**
 * One thing found.
 *
 * @param word what it is, in a stable word
 * @param subject the node, parameter or certificate that it is about; empty for the whole cluster
 * @param text what was found and what to do, with its code
 */
public record Finding(Weight weight, String word, String subject, String text) {

    /** How much it matters. */
    public enum Weight {
        /** As it should be. */
        GOOD,
        /** Good to know. */
        NOTE,
        /** To be looked at before the upgrade. */
        WARNING,
        /** Phones will be lost, or are already. */
        PROBLEM
    }

    public Finding {
        Objects.requireNonNull(weight, "weight");
        Objects.requireNonNull(word, "word");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(text, "text");
    }
}
