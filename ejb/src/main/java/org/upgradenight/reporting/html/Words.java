package org.upgradenight.reporting.html;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.upgradenight.classification.Reason;
import org.upgradenight.reporting.Coverage;
import org.upgradenight.sitework.SafeCell;

/** How the template says things. Public with its methods, because templates call by reflection. */
public final class Words {

    private static final String NOT_MEASURED = "not measured";
    private static final String NOTHING = "\u2013";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    Words() {}

    /** A text of the cluster or a phone on one line: no control or invisible characters, bounded. */
    public String line(String raw) {
        String line = SafeCell.text(raw);
        return line.isEmpty() ? NOTHING : line;
    }

    public String line(Optional<String> raw) {
        return raw.map(this::line).orElse("(absent)");
    }

    public String lines(List<String> raw) {
        return raw.stream().map(this::line).collect(Collectors.joining(", "));
    }

    public String figure(Optional<Long> figure) {
        return figure.map(String::valueOf).orElse(NOT_MEASURED);
    }

    public String text(Optional<String> text) {
        return text.map(this::line).orElse(NOT_MEASURED);
    }

    public String time(Instant at) {
        return TIME.format(at);
    }

    public String time(Optional<Instant> at) {
        return at.map(this::time).orElse(NOTHING);
    }

    public String until(Optional<Instant> at) {
        return at.map(this::time).orElse("still open");
    }

    public String lasting(long seconds) {
        return seconds < 120
                ? seconds + " s"
                : String.format(Locale.ROOT, "%d h %02d min", seconds / 3600, seconds / 60 % 60);
    }

    public String yes(boolean is) {
        return is ? "Yes" : "No";
    }

    public String word(Enum<?> constant) {
        return spoken(constant.name());
    }

    /** A constant's name as words. */
    public String spoken(String name) {
        String words = name.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A reason word of a verdict or an outcome, in the words that the operator reads elsewhere. */
    public String reason(String word) {
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.name().equals(word))
                .findFirst()
                .map(Reason::words)
                .orElseGet(() -> word.isBlank() ? NOTHING : line(spoken(word)));
    }

    public String coverage(Coverage coverage) {
        return coverage.nothing()
                ? "Not measured on any of " + coverage.notMeasured() + " phones."
                : coverage.measured() + " phones told, " + coverage.notMeasured() + " not measured.";
    }
}
