package org.upgradenight.mail;

import java.util.regex.Pattern;

/**
 * A CSV file that goes with a letter, sent as {@code text/csv} in UTF-8.
 *
 * @param fileName letters, digits, dots, dashes, underscores; at most 120
 */
public record Attachment(String fileName, String text) {
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,119}");

    public Attachment {
        if (!FILE_NAME.matcher(fileName).matches()) {
            throw new IllegalArgumentException(
                    "An attachment's name has 1 to 120 letters, digits, dots, dashes, underscores");
        }
    }

    /** A text made into a file name: whatever is not allowed there becomes a dash. */
    public static String fileNameOf(String text, String ending) {
        String safe = text.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[^A-Za-z0-9]+", "");
        int room = 120 - ending.length();
        String cut = safe.substring(0, Math.min(room, safe.length()));
        return (cut.isEmpty() ? "list" : cut) + ending;
    }
}
