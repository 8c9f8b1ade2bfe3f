package org.upgradenight.mail;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A file that goes with a letter.
 *
 * @param fileName letters, digits, dots, dashes, underscores; at most 120
 * @param type its media type, one of {@link #CSV}, {@link #XLSX} and {@link #PDF}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Attachment(String fileName, String type, byte[] bytes) {

    public static final String CSV = "text/csv; charset=utf-8";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String PDF = "application/pdf";

    private static final Set<String> TYPES = Set.of(CSV, XLSX, PDF);

    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,119}");

    public Attachment {
        if (!FILE_NAME.matcher(fileName).matches()) {
            throw new IllegalArgumentException(
                    "An attachment's name has 1 to 120 letters, digits, dots, dashes, underscores");
        }
        if (!TYPES.contains(type)) {
            throw new IllegalArgumentException("An attachment is CSV, XLSX or PDF");
        }
    }

    /** CSV in UTF-8. */
    public static Attachment csv(String fileName, String text) {
        return new Attachment(fileName, CSV, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A text made into a file name: whatever is not allowed there becomes a dash. */
    public static String fileNameOf(String text, String ending) {
        String safe = text.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[^A-Za-z0-9]+", "");
        int room = 120 - ending.length();
        String cut = safe.substring(0, Math.min(room, safe.length()));
        return (cut.isEmpty() ? "list" : cut) + ending;
    }
}
