package org.upgradenight.sitework;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.upgradenight.classification.Reason;
import org.upgradenight.deletion.LoginFault;

/** Says in plain words why a phone is on the list. */
final class Why {

    /** For reasons of a deletion: docs/operations.md and docs/phones.md say what each means. */
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("ERROR_4", "the phone could not check our log-in and takes no keys from afar (error 4)"),
            Map.entry("UNAUTHORIZED_401", "the phone refused our log-in and takes no keys from afar"),
            Map.entry("NOT_A_PHONE", "another device answers at the phone's address"),
            Map.entry("IDENTITY_UNKNOWN", "the phone's pages could not be read"),
            Map.entry("NO_SCRIPT", "there is no safe key sequence for this model and firmware"),
            Map.entry("CALL_STATE_UNKNOWN", "the phone does not tell whether it is in a call"),
            Map.entry("SCREEN_UNKNOWN", "the phone does not tell what its screen shows"),
            Map.entry("SEQUENCE_UNSURE", "the key sequence is not sure, and the phone does not tell its screen"),
            Map.entry("EVIDENCE_CONFLICTS", "the phone's pages contradict each other"),
            Map.entry("NOTHING_NEW", "the phone's pages show nothing that came after the keys"),
            Map.entry("SCREEN_UNEXPECTED", "the phone's screen showed something unexpected"),
            Map.entry("ROW_NOT_FOUND", "the phone's menu looks different from the one we know"),
            Map.entry("KEY_REFUSED", "the phone refused a key"),
            Map.entry("NO_ANSWER", "the phone did not answer"),
            Map.entry("UNCHANGED", "two attempts had no effect"),
            Map.entry("NOT_SEEN_AGAIN", "the phone has not answered since"),
            Map.entry("NOT_REGISTERED_AGAIN", "the phone has not registered since"),
            Map.entry("RESTART_NEEDED", "the phone was not seen to restart"),
            Map.entry("TRUST_LIST_UNKNOWN", "the phone's pages do not tell the state of its trust list"),
            Map.entry("IN_CALL", "the phone was in a call all the time"),
            Map.entry("GROUP_HALTED", "too many phones of this model and firmware at this site had failed before"),
            Map.entry("WINDOW_CLOSED", "the maintenance window ended"));

    private Why() {}

    static String words(OpenPhone phone) {
        return switch (phone.outcome()) {
            case "FAILED" -> "Help from afar failed" + because(phone.outcomeReason());
            case "UNCERTAIN" ->
                "Keys were sent from afar, but it is not proven that they helped" + because(phone.outcomeReason());
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
                .or(() -> login(word))
                .orElseGet(() -> PLAIN.getOrDefault(word, word.replace('_', ' ').toLowerCase(Locale.ROOT)));
    }

    private static Optional<String> login(String word) {
        return Arrays.stream(LoginFault.values())
                .filter(fault -> fault.name().equals(word))
                .findFirst()
                .map(fault -> "the phone could not check our log-in: " + fault.words());
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
