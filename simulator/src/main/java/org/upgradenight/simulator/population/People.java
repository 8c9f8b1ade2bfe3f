package org.upgradenight.simulator.population;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.upgradenight.simulator.cluster.UserRow;

/** Owners and descriptions, a few of them hostile to whoever prints them unescaped. */
final class People {

    private static final List<String> FIRST = List.of("Anna", "J\u00fcrgen", "Chlo\u00e9", "Bob", "Zo\u00eb", "Ali");
    private static final List<String> LAST =
            List.of("M\u00fcller", "Smith", "O'Neill", "d'Arc", "Yilmaz", "Stra\u00dfer");
    private static final List<String> HOSTILE = List.of(
            "=HYPERLINK(\"http://192.0.2.66/\",\"click\")",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "<script>alert(1)</script>",
            "\"Reception\", 2nd floor; <b>do not move</b>",
            "+49 (0)30 12345 & sons",
            "Kaffeek\u00fcche \u2013 T\u00fcr links");

    private People() {}

    static UserRow user(int number, Random random) {
        String first = FIRST.get(random.nextInt(FIRST.size()));
        String last = LAST.get(random.nextInt(LAST.size()));
        String id = String.format(Locale.ROOT, "user%04d", number);
        String mail = random.nextInt(10) == 0 ? "" : id + "@example.net";
        return new UserRow(uuid("user" + number), id, first, last, mail, "+49301234" + number, "Dept " + number % 7);
    }

    static String description(int index, int site, Random random) {
        if (random.nextInt(40) == 0) {
            return HOSTILE.get(random.nextInt(HOSTILE.size()));
        }
        return String.format(Locale.ROOT, "Desk %d.%02d %s", site, index % 100, LAST.get(random.nextInt(LAST.size())));
    }

    static String uuid(String of) {
        UUID uuid = UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
        return "{" + uuid.toString().toUpperCase(Locale.ROOT) + "}";
    }
}
