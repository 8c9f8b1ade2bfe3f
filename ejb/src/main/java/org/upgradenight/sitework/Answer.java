package org.upgradenight.sitework;

import java.time.Instant;
import java.util.Optional;

/** Makes a report of what a stranger typed: bounded, on one line. */
final class Answer {
    static final int LONGEST_NAME = 100;
    static final int LONGEST_NOTE = 300;

    private Answer() {}

    static Report of(Report.Result result, String note, String by, Report.How how, Instant now) {
        return result == Report.Result.NONE
                ? Report.NONE
                : new Report(result, cut(note, LONGEST_NOTE), cut(by, LONGEST_NAME), how, Optional.of(now));
    }

    /** Never half of a surrogate pair. */
    static String cut(String raw, int longest) {
        String line = SafeCell.text(raw);
        if (line.length() <= longest) {
            return line;
        }
        return line.substring(0, Character.isHighSurrogate(line.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
