package org.upgradenight.phone;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The texts by which a screen or a row is known, in every locale known. A text matches as a whole, case and blanks
 * aside; {@code *} at either end of a pattern stands for anything.
 */
public record ScreenWords(List<String> patterns) {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern ORNAMENT = Pattern.compile("[ .:\\u2026>]+$");

    public ScreenWords {
        patterns = patterns.stream().map(ScreenWords::normal).toList();
        if (patterns.isEmpty()
                || patterns.stream()
                        .anyMatch(pattern -> pattern.replace("*", "").isEmpty())) {
            throw new IllegalArgumentException("Screen words need at least one text, and each at least one letter");
        }
    }

    public boolean match(String text) {
        String normal = normal(text);
        return patterns.stream().anyMatch(pattern -> matches(pattern, normal));
    }

    /** Blanks collapsed, lower case, without trailing ornament. */
    static String normal(String text) {
        String collapsed = BLANKS.matcher(text).replaceAll(" ").strip();
        return ORNAMENT.matcher(collapsed).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static boolean matches(String pattern, String text) {
        boolean openStart = pattern.startsWith("*");
        boolean openEnd = pattern.endsWith("*");
        String core = pattern.substring(openStart ? 1 : 0, pattern.length() - (openEnd ? 1 : 0));
        if (openStart && openEnd) {
            return text.contains(core);
        }
        if (openStart) {
            return text.endsWith(core);
        }
        return openEnd ? text.startsWith(core) : text.equals(core);
    }
}
