package org.upgradenight.run;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What tells of trouble in the lines of a timeline. */
final class Trouble {

    private static final Set<String> WORDS =
            Set.of("failed", "refused", "no answer", "uncertain", "disturbed", "postponed", "timeout", "broken");

    /** What phones call a refused trust list; looking for these is our work. */
    private static final Pattern EVERYDAY = Pattern.compile("update[_ ]failed");

    private Trouble() {}

    /** @param text of one line or of many */
    static boolean in(String text) {
        String plain = EVERYDAY.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        return WORDS.stream().anyMatch(plain::contains);
    }
}
