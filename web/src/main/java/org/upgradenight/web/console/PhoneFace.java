package org.upgradenight.web.console;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.upgradenight.classification.Reason;
import org.upgradenight.run.DeviceRow;

/** A phone of a run in words for the page. */
public final class PhoneFace {
    private final DeviceRow row;

    PhoneFace(DeviceRow row) {
        this.row = row;
    }

    public DeviceRow getRow() {
        return row;
    }

    public String getOutcome() {
        return row.outcome().isEmpty() ? "open" : row.outcome().toLowerCase(Locale.ROOT);
    }

    public String getSign() {
        return switch (row.outcome()) {
            case "VERIFIED" -> "\u2713";
            case "FAILED" -> "\u2717";
            case "UNCERTAIN" -> "?";
            case "POSTPONED" -> "\u23F8";
            case "SKIPPED" -> "\u2192";
            default -> "\u00B7";
        };
    }

    /** The reason in words where the matrix knows it, else the word itself. */
    public String getReason() {
        return Stream.of(Reason.values())
                .filter(reason -> reason.name().equals(row.reason()))
                .findFirst()
                .map(Reason::words)
                .orElseGet(() -> word(row.reason()));
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
