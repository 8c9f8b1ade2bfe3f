package org.upgradenight.reporting.html;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.upgradenight.reporting.Coverage;
import org.upgradenight.reporting.Spoken;
import org.upgradenight.sitework.SafeCell;

/** How the template says things. Public with its methods, because templates call by reflection. */
public final class Words {

    Words() {}

    /** A text of the cluster or a phone on one line: no control or invisible characters, bounded. */
    public String line(String raw) {
        String line = SafeCell.text(raw);
        return line.isEmpty() ? Spoken.NOTHING : line;
    }

    public String line(Optional<String> raw) {
        return raw.map(this::line).orElse("(absent)");
    }

    public String lines(List<String> raw) {
        return raw.stream().map(this::line).collect(Collectors.joining(", "));
    }

    public String figure(Optional<Long> figure) {
        return figure.map(String::valueOf).orElse(Spoken.NOT_MEASURED);
    }

    public String text(Optional<String> text) {
        return text.map(this::line).orElse(Spoken.NOT_MEASURED);
    }

    public String time(Instant at) {
        return Spoken.time(at);
    }

    public String time(Optional<Instant> at) {
        return at.map(this::time).orElse(Spoken.NOTHING);
    }

    public String until(Optional<Instant> at) {
        return at.map(this::time).orElse("still open");
    }

    public String lasting(long seconds) {
        return Spoken.lasting(seconds);
    }

    public String yes(boolean is) {
        return is ? "Yes" : "No";
    }

    public String word(Enum<?> constant) {
        return spoken(constant.name());
    }

    /** A constant's name as words. */
    public String spoken(String name) {
        return Spoken.words(name);
    }

    /** A reason word of a verdict or an outcome, in the words that the operator reads elsewhere. */
    public String reason(String word) {
        return line(Spoken.reason(word));
    }

    public String coverage(Coverage coverage) {
        return coverage.nothing()
                ? "Not measured on any of " + coverage.notMeasured() + " phones."
                : coverage.measured() + " phones told, " + coverage.notMeasured() + " not measured.";
    }
}
