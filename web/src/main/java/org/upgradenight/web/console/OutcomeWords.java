package org.upgradenight.web.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;

/** Outcomes as pages show them: a word, and a sign beside it, so that the colour is never alone. */
@Named
@ApplicationScoped
public class OutcomeWords {

    /** @param outcome a word of the interface, empty while there is none */
    static String word(String outcome) {
        return outcome.isEmpty() ? "open" : outcome.toLowerCase(Locale.ROOT);
    }

    static String sign(String outcome) {
        return switch (outcome) {
            case "VERIFIED" -> "\u2713";
            case "FAILED" -> "\u2717";
            case "UNCERTAIN" -> "?";
            case "POSTPONED" -> "\u23F8";
            case "SKIPPED" -> "\u2192";
            default -> "\u00B7";
        };
    }

    /** For pages. */
    public String of(String outcome) {
        return word(outcome);
    }

    /** For pages. */
    public String signOf(String outcome) {
        return sign(outcome);
    }
}
