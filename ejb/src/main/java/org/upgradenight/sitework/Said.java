package org.upgradenight.sitework;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** How lists and letters say times and numbers. */
public final class Said {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Said() {}

    static String time(Instant at) {
        return TIME.format(at);
    }

    static String time(Optional<Instant> at) {
        return at.map(TIME::format).orElse("");
    }

    /** How long before {@code now} that was, in the one unit that says enough. */
    static String age(Instant at, Instant now) {
        Duration age = Duration.between(at, now);
        if (age.toMinutes() < 2) {
            return "just now";
        } else if (age.toHours() < 2) {
            return age.toMinutes() + " minutes ago";
        }
        return age.toDays() < 2 ? age.toHours() + " hours ago" : age.toDays() + " days ago";
    }

    static String phones(int count) {
        return count == 1 ? "1 phone" : count + " phones";
    }

    /** How many need a visit and how many a look. */
    static String count(PhysicalList list) {
        String visits = list.visits().size() == 1
                ? "1 phone needs a visit"
                : list.visits().size() + " phones need a visit";
        return list.toLookAt().isEmpty()
                ? visits
                : visits + ", " + list.toLookAt().size() + " to be looked at";
    }
}
