package org.upgradenight.callmanager.ris;

import static java.util.Map.entry;

import java.util.Map;

/** RIS's numbers for why a phone is in its state, in words. */
final class StatusReason {

    private static final Map<String, String> WORDS = Map.ofEntries(
            entry("1", "unknown reason"),
            entry("6", "connectivity error"),
            entry("8", "reset by the phone itself"),
            entry("9", "reset by CallManager"),
            entry("10", "unregistered by the phone"),
            entry("11", "malformed registration"),
            entry("12", "registrations throttled"),
            entry("13", "keep-alive timed out"),
            entry("14", "configuration mismatch"),
            entry("15", "restarted by CallManager"),
            entry("16", "registered twice"),
            entry("17", "configuration applied by CallManager"),
            entry("18", "no response from the phone"),
            entry("19", "extension mobility log-in or log-out"),
            entry("20", "extension mobility cross cluster log-in or log-out"),
            entry("25", "registration out of sequence"),
            entry("26", "invalid capabilities"),
            entry("28", "fell back to SRST"),
            entry("29", "switched to another device"),
            entry("30", "wiped"),
            entry("31", "forced reset"),
            entry("33", "low battery"),
            entry("34", "powered off by hand"));

    private StatusReason() {}

    /** Words with the number behind them; empty for 0 and for no reason; a word of RIS's own stays as it is. */
    static String inWords(String reason) {
        if (reason.isEmpty() || reason.equals("0")) {
            return "";
        }
        if (!reason.matches("\\d{1,5}")) {
            return reason;
        }
        return WORDS.getOrDefault(reason, "reason") + " (" + reason + ")";
    }
}
