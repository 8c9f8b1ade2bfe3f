package org.upgradenight.web.console;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** A moment as a page shows it: in UTC by the server, then by {@code times.js} in the zone of whoever looks. */
public final class ShownTime {
    private static final DateTimeFormatter SECONDS = format("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter MILLIS = format("yyyy-MM-dd HH:mm:ss.SSS");

    private final String utc;

    private ShownTime(String utc) {
        this.utc = utc;
    }

    /** To the second; nothing when the moment is not known. */
    static ShownTime of(Optional<Instant> at) {
        return at.map(ShownTime::of).orElse(null);
    }

    static ShownTime of(Instant at) {
        return new ShownTime(SECONDS.format(at));
    }

    /** To the millisecond. */
    static ShownTime precise(Instant at) {
        return new ShownTime(MILLIS.format(at));
    }

    /** For programs; with a fraction where the page shows one. */
    public String getIso() {
        return utc.replace(' ', 'T') + "Z";
    }

    public String getUtc() {
        return utc + " UTC";
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }
}
