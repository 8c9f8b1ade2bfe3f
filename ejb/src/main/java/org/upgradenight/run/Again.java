package org.upgradenight.run;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which phones of a run are run again. What is verified never is. */
public enum Again {
    /** Tried without success, or with an effect that nobody saw. */
    FAILED("o.outcome IN ('FAILED', 'UNCERTAIN')"),
    /** Left for later, or never come to. */
    NOT_REACHED("(o.outcome IS NULL OR o.outcome = 'POSTPONED' OR o.reason = 'CANARY_FAILED')");

    private final String condition;

    Again(String condition) {
        this.condition = condition;
    }

    /** Over {@code device_outcome o}, joined to the left. */
    String condition() {
        return condition;
    }

    /** The word in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Again> of(String word) {
        return Arrays.stream(values())
                .filter(again -> again.word().equals(word))
                .findFirst();
    }
}
