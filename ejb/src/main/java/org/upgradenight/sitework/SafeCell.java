package org.upgradenight.sitework;

import java.util.regex.Pattern;

/**
 * The one place that makes a text from a cluster or a phone safe for a cell of a list: no formula, no control character,
 * no line break, no half character, bounded length.
 */
public final class SafeCell {
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029\\uFFFE\\uFFFF]+");
    private static final Pattern FORMULA = Pattern.compile("^[\\p{Z}\"']*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20|].*");
    private static final int LONGEST = 1000;

    private SafeCell() {}

    /** The text on one line without control or invisible formatting characters, at most 1,000 characters long. */
    public static String text(String raw) {
        String line = CONTROLS.matcher(raw).replaceAll(" ").strip();
        return line.length() <= LONGEST ? line : cut(line) + "…";
    }

    /** The same, with an apostrophe before anything that a spreadsheet might compute, as it came or as it is shown. */
    public static String cell(String raw) {
        String line = text(raw);
        return FORMULA.matcher(line).matches() || startsOddly(raw) ? "'" + line : line;
    }

    /** Spreadsheets skip some controls before a formula. */
    private static boolean startsOddly(String raw) {
        return !raw.isEmpty() && "=+-@\t\r".indexOf(raw.charAt(0)) >= 0;
    }

    /** Never half of a surrogate pair. */
    private static String cut(String line) {
        int end = LONGEST - 1;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end);
    }
}
