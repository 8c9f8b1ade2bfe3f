package org.upgradenight.web.console;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.upgradenight.run.DeviceRow;
import org.upgradenight.run.Spoken;

/** A phone of a run in words for the page. */
public final class PhoneFace {
    private final DeviceRow row;
    private final long run;

    /** @param run the run that this is of */
    PhoneFace(DeviceRow row, long run) {
        this.row = row;
        this.run = run;
    }

    public long getRun() {
        return run;
    }

    /** Whether it may be run again. */
    public boolean isRepeatable() {
        return !row.outcome().equals("VERIFIED");
    }

    public DeviceRow getRow() {
        return row;
    }

    public String getOutcome() {
        return OutcomeWords.word(row.outcome());
    }

    public String getSign() {
        return OutcomeWords.sign(row.outcome());
    }

    /** The reason in words where it is known, else the word itself. */
    public String getReason() {
        return Spoken.words(row.reason());
    }

    /** What is told beside the reason, which often begins with the reason's own words. */
    public String getDetail() {
        String words = getReason();
        return row.detail().startsWith(words)
                ? row.detail().substring(words.length()).replaceFirst("^[:;,. ]+", "")
                : row.detail();
    }

    /** A word of the interface as one reads it: {@code UPDATE_FAILED} as "update failed". */
    public String word(String word) {
        return word.replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** The three axes of the matrix as they were seen last. */
    public String getSeen() {
        boolean nothing = row.registration().isEmpty()
                && row.web().isEmpty()
                && row.settings().isEmpty();
        return nothing
                ? ""
                : word(row.registration()) + ", web " + word(row.web()) + ", settings " + word(row.settings());
    }

    public String getPlace() {
        return Stream.of(row.switchName(), row.switchIp(), row.port())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Nothing when it was never seen. */
    public ShownTime getLastSeen() {
        return ShownTime.of(row.lastSeen());
    }
}
