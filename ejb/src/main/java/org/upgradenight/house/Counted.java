package org.upgradenight.house;

import java.util.List;

/** What is counted since the server started, each told apart by one label. */
public enum Counted {
    PHONES(
            "upgrade_night_phones_finished",
            "Outcomes recorded for phones",
            "outcome",
            List.of("VERIFIED", "FAILED", "UNCERTAIN", "POSTPONED", "SKIPPED")),
    AXL(
            "upgrade_night_axl_requests",
            "Requests to AXL by what came of them",
            "result",
            List.of("ok", "fault", "busy", "lost", "refused", "other_version")),
    RIS(
            "upgrade_night_ris_requests",
            "Requests to RIS by what came of them",
            "result",
            List.of("ok", "busy", "failed")),
    KEYS(
            "upgrade_night_keys",
            "Keys by the phone's answer",
            "answer",
            List.of("accepted", "refused", "login_refused", "not_sent", "unknown")),
    LETTERS("upgrade_night_letters", "Letters by what became of them", "result", List.of("sent", "failed"));

    private final String metric;
    private final String help;
    private final String label;
    private final List<String> words;

    Counted(String metric, String help, String label, List<String> words) {
        this.metric = metric;
        this.help = help;
        this.label = label;
        this.words = words;
    }

    String metric() {
        return metric;
    }

    String help() {
        return help;
    }

    String label() {
        return label;
    }

    List<String> words() {
        return words;
    }
}
