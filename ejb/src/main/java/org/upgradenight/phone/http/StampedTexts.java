package org.upgradenight.phone.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The messages of a status page in the order of the page, newest last, without their time stamps. The stamps differ by
 * generation: {@code 3:21:34p text}, {@code [3:21:34p 07/12/26] text}, {@code 03:21:34pm 07/12/26] text}; some stand in a
 * row of their own.
 */
final class StampedTexts {

    private static final int MOST = 64;
    private static final Pattern STAMP = Pattern.compile(
            "\\[?(?:\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4}[ ,T]{1,2})?\\d{1,2}:\\d{2}:\\d{2} ?(?:[aApP][mM]?\\b)?"
                    + "(?:,? ?\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4})?\\]?");
    private static final Pattern TITLE = Pattern.compile("(?i).*SEP[0-9A-F]{12}.*\\).*");

    private StampedTexts() {}

    static List<String> of(List<List<String>> rows) {
        List<String> texts = new ArrayList<>();
        boolean bareStamp = false;
        for (List<String> row : rows) {
            String line = String.join(" ", row).strip();
            List<String> stamped = split(line);
            if (!stamped.isEmpty()) {
                bareStamp = stamped.get(stamped.size() - 1).isEmpty();
                stamped.stream().filter(text -> !text.isEmpty()).forEach(texts::add);
            } else if (bareStamp && !line.isEmpty()) {
                texts.add(line);
                bareStamp = false;
            }
        }
        return newest(texts.isEmpty() ? unstamped(rows) : texts);
    }

    /** The texts that follow each stamp of a line; nothing when it has no stamp. */
    private static List<String> split(String line) {
        List<String> texts = new ArrayList<>();
        Matcher stamp = STAMP.matcher(line);
        int from = -1;
        while (stamp.find()) {
            if (from >= 0) {
                texts.add(PhoneText.clean(line.substring(from, stamp.start())));
            }
            from = stamp.end();
        }
        if (from >= 0) {
            texts.add(PhoneText.clean(line.substring(from)));
        }
        return texts;
    }

    /** A phone without a clock stamps nothing: every row but the title counts. */
    private static List<String> unstamped(List<List<String>> rows) {
        return rows.stream()
                .map(row -> PhoneText.clean(String.join(" ", row)))
                .filter(text -> !text.isEmpty() && !TITLE.matcher(text).matches())
                .toList();
    }

    private static List<String> newest(List<String> texts) {
        return List.copyOf(texts.subList(Math.max(0, texts.size() - MOST), texts.size()));
    }
}
