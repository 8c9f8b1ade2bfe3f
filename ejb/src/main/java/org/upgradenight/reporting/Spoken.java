package org.upgradenight.reporting;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.upgradenight.classification.Reason;

/** How a report says things, whatever its form. */
public final class Spoken {

    /** What stands where a figure or a text was not measured: never nothing, never 0. */
    public static final String NOT_MEASURED = "not measured";

    /** What stands where there is nothing to tell. */
    public static final String NOTHING = "\u2013";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Spoken() {}

    public static String time(Instant at) {
        return TIME.format(at);
    }

    /** A duration in the coarsest unit that still tells it. */
    public static String lasting(long seconds) {
        return seconds < 120
                ? seconds + " s"
                : String.format(Locale.ROOT, "%d h %02d min", seconds / 3600, seconds / 60 % 60);
    }

    /** A constant's name as words. */
    public static String words(String constant) {
        String words = constant.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A reason word of a verdict or an outcome, in the words that the operator reads elsewhere. */
    public static String reason(String word) {
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.name().equals(word))
                .findFirst()
                .map(Reason::words)
                .orElseGet(() -> word.isBlank() ? NOTHING : words(word));
    }
}
