package org.upgradenight.simulator.page;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.upgradenight.simulator.handset.Family;

/** How a generation writes when a status message came. */
enum Stamp {
    /** {@code 3:21:34p}, without a date. */
    TIME {
        @Override
        String of(OffsetDateTime when) {
            return SHORT.format(when) + half(when) + " ";
        }
    },
    /** {@code [3:21:34p 07/12/26]}. */
    SHORT_DATE {
        @Override
        String of(OffsetDateTime when) {
            return "[" + SHORT.format(when) + half(when) + DATE.format(when) + "] ";
        }
    },
    /** {@code [03:21:34pm 07/12/26]}. */
    DATED {
        @Override
        String of(OffsetDateTime when) {
            return "[" + LONG.format(when) + half(when) + "m" + DATE.format(when) + "] ";
        }
    },
    /** The same in a line of its own. */
    DATED_LINE {
        @Override
        String of(OffsetDateTime when) {
            return DATED.of(when).stripTrailing() + "\n";
        }
    };

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("h:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("hh:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(" MM/dd/yy", Locale.ROOT);

    abstract String of(OffsetDateTime when);

    String of(Instant when) {
        return of(when.atOffset(ZoneOffset.UTC));
    }

    /** That of the families whose pages are the common ones. */
    static Stamp common(Family family) {
        if (family.classic()) {
            return TIME;
        }
        return family == Family.SERIES_8800 ? DATED_LINE : DATED;
    }

    private static String half(OffsetDateTime when) {
        return when.getHour() < 12 ? "a" : "p";
    }
}
