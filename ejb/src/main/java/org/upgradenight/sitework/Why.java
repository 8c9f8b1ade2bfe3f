package org.upgradenight.sitework;

import java.util.Arrays;
import java.util.Locale;
import org.upgradenight.classification.Reason;

/** Says in plain words why a phone is on the list. */
final class Why {
    private Why() {}

    static String words(OpenPhone phone) {
        return switch (phone.outcome()) {
            case "FAILED" -> "Deletion from afar failed" + because(phone.outcomeReason());
            case "UNCERTAIN" -> "Keys were sent, but nobody knows whether they helped" + because(phone.outcomeReason());
            case "POSTPONED" -> "Nothing was done tonight" + because(phone.outcomeReason());
            default -> verdict(phone.verdictReason());
        };
    }

    private static String because(String word) {
        return word.isBlank() ? "" : ": " + spoken(word);
    }

    private static String verdict(String word) {
        return word.isBlank() ? "No reason is recorded" : capital(spoken(word));
    }

    private static String spoken(String word) {
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.name().equals(word))
                .findFirst()
                .map(Reason::words)
                .orElseGet(() -> word.replace('_', ' ').toLowerCase(Locale.ROOT));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
