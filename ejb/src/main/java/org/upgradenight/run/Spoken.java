package org.upgradenight.run;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.upgradenight.classification.Reason;
import org.upgradenight.deletion.LoginFault;
import org.upgradenight.phone.PlayReason;

/** What an outcome's stable word means, and what to do about it: docs/operations.md, for people who have no time to look. */
public final class Spoken {

    private static final String AGAIN = "Run these again.";
    private static final String VISIT = "Send somebody to the phone; it is on its site's list.";
    private static final String ADDRESS = "Its address is stale: wait until it registers, then run it again.";
    private static final String NOTHING = "";

    private static final Map<String, Meaning> MEANINGS = Map.ofEntries(
            is("PROVEN", "shows the cluster's list and is registered as before", NOTHING),
            is("PROVEN_LATER", "was uncertain and has proved itself since", NOTHING),
            is("UNCHANGED", "two sequences had no effect", "Look at a timeline and the load; else a visit."),
            is("NOT_SEEN_AGAIN", "has not answered since the keys", "Wait, run these again; then a visit."),
            is(
                    "NOT_REGISTERED_AGAIN",
                    "its list is good, but it has not registered",
                    "Look at it in CUCM, then again."),
            is("RESTART_NEEDED", "was not seen to restart", "Restart it in CUCM, then run it again."),
            is("IN_CALL", "was in a call all the time", "Run these again later."),
            is("WINDOW_CLOSED", "not begun before the window's end", "Run these again in the next window."),
            is(
                    "GROUP_HALTED",
                    "not begun, because too many of its model, load and site failed",
                    "Read the reasons of that group's failures, then run these again."),
            is("EVIDENCE_CONFLICTS", "its pages contradict each other", "Look at its status messages and its list."),
            is("NOTHING_NEW", "its pages show nothing newer than the keys", "Restart it in CUCM, then run it again."),
            is("CANARY_FAILED", "not begun, because too many of the first failed", "Read the failures' reasons first."),
            is("DRY_RUN", "a dry run changes nothing", NOTHING),
            is("PREPARED", "opened, and its own port answers", NOTHING),
            is("OPEN_ALREADY", "nothing had to be changed", NOTHING),
            is("NOT_REGISTERED", "is not registered and hears of no change", "Find out why before you go on."),
            is("NO_EFFECT_SEEN", "its port stays shut although it was told", "Firewall? Its phone networks, its port?"),
            is("REFUSED_BY_CLUSTER", "the cluster refused the change", "The detail has the cluster's words."),
            is("NOT_IN_CLUSTER", "the cluster has no such phone", NOTHING),
            is("RESTORED", "has its prior settings and was seen to follow", NOTHING),
            is("NOTHING_TO_SEE", "has its prior settings; nothing could be seen to change", NOTHING),
            is("STALE_TRUST_LIST", "refuses every configuration with its trust list", "Delete its list, then again."),
            is("NOT_REACHABLE", "its pages do not answer from here", "Firewall, networks, or the phone; then again."),
            is("EFFECT_NOT_SEEN", "still works by our values", "Restart it in CUCM, then run it again."),
            is("NOT_RESTORED", "our values are still stored", "Its timeline has the cluster's words; run it again."),
            is("TRUST_LIST_UNKNOWN", "its pages do not tell", "Look at the phone's status messages."));

    private static final Map<String, String> ADVICE = Map.ofEntries(
            Map.entry("ERROR_4", "Associate it with the phones' user. Was it prepared? " + AGAIN),
            Map.entry("UNAUTHORIZED_401", "Associate it with the phones' user. Was it prepared? " + AGAIN),
            Map.entry("NOT_A_PHONE", ADDRESS),
            Map.entry("NOT_THIS_PHONE", ADDRESS),
            Map.entry("IDENTITY_UNKNOWN", "Web access is read-only or off: prepare it, or a visit."),
            Map.entry("NO_SCRIPT", VISIT),
            Map.entry("CALL_STATE_UNKNOWN", "Allow pressing without call state in a quiet hour, or a visit."),
            Map.entry("SCREEN_UNKNOWN", VISIT),
            Map.entry("SEQUENCE_UNSURE", "A visit, or allow pressWithoutScreen behind a canary."),
            Map.entry("SCREEN_UNEXPECTED", "Somebody at the phone? " + AGAIN),
            Map.entry("ROW_NOT_FOUND", "Its language or load has another menu: a visit."),
            Map.entry("KEY_REFUSED", "Its timeline has the phone's words. " + AGAIN),
            Map.entry("NO_ANSWER", "Reachable from here? " + AGAIN),
            Map.entry("NO_ANSWER_AFTER_LAST_KEY", "In doubt until it proves itself. " + AGAIN),
            Map.entry("LEASE_LOST", AGAIN),
            Map.entry("INTERRUPTED", AGAIN),
            Map.entry("SETTINGS_ACCESS_RESTRICTED", "Prepare it while it is registered; else a visit."),
            Map.entry("SETTINGS_ACCESS_DISABLED", "Prepare it while it is registered; else a visit."),
            Map.entry("WEB_OFF_NEEDS_CTI", "Prepare it while it is registered; else a visit."),
            Map.entry("WEB_OFF_AND_UNREGISTERED", VISIT),
            Map.entry("TRUST_LIST_STALE", "Delete its trust list."),
            Map.entry("TRUST_LIST_DIFFERS", "Delete its trust list."));

    private Spoken() {}

    private record Meaning(String words, String advice) {}

    /** What a reason means; a word that nobody knows is spoken as it is. */
    public static String words(String reason) {
        return known(reason, Reason.values(), Reason::name, Reason::words)
                .or(() -> known(reason, PlayReason.values(), PlayReason::name, PlayReason::words))
                .or(() -> known(reason, LoginFault.values(), LoginFault::name, LoginFault::words))
                .or(() -> Optional.ofNullable(MEANINGS.get(reason)).map(Meaning::words))
                .orElseGet(() -> reason.replace('_', ' ').toLowerCase(Locale.ROOT));
    }

    /** What to do, empty when there is nothing to do. */
    public static String advice(String reason) {
        return Optional.ofNullable(MEANINGS.get(reason))
                .map(Meaning::advice)
                .or(() -> known(reason, LoginFault.values(), LoginFault::name, LoginFault::advice))
                .orElseGet(() -> ADVICE.getOrDefault(reason, NOTHING));
    }

    private static <T> Optional<String> known(
            String reason, T[] values, Function<T, String> name, Function<T, String> words) {
        return Arrays.stream(values)
                .filter(value -> name.apply(value).equals(reason))
                .findFirst()
                .map(words);
    }

    private static Map.Entry<String, Meaning> is(String reason, String words, String advice) {
        return Map.entry(reason, new Meaning(words, advice));
    }
}
