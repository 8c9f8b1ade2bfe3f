package org.upgradenight.phone.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.upgradenight.phone.StatusMessage;

/**
 * The messages of a status page in the order of the page, newest last, each with its time stamp. The stamps differ by
 * generation: {@code 3:21:34p text}, {@code [3:21:34p 07/12/26] text}, {@code 03:21:34pm 07/12/26] text}; some stand in a
 * row of their own.
 */
final class StampedTexts {

    private static final int MOST = 64;
    private static final Pattern STAMP = Pattern.compile(
            "\\[?(?:\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4}[ ,T]{1,2})?\\d{1,2}:\\d{2}:\\d{2} ?(?:[aApP][mM]?\\b)?"
                    + "(?:,? ?\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4})?\\]?");
    private static final Pattern BRACKETS = Pattern.compile("[\\[\\]]");
    private static final Pattern TITLE = Pattern.compile("(?i).*SEP[0-9A-F]{12}.*\\).*");

    private StampedTexts() {}

    static List<StatusMessage> of(List<List<String>> rows) {
        List<StatusMessage> messages = new ArrayList<>();
        String bareStamp = "";
        for (List<String> row : rows) {
            String line = String.join(" ", row).strip();
            List<StatusMessage> stamped = split(line);
            if (!stamped.isEmpty()) {
                StatusMessage last = stamped.get(stamped.size() - 1);
                bareStamp = last.text().isEmpty() ? last.stamp() : "";
                stamped.stream().filter(message -> !message.text().isEmpty()).forEach(messages::add);
            } else if (!bareStamp.isEmpty() && !line.isEmpty()) {
                messages.add(new StatusMessage(bareStamp, PhoneText.clean(line)));
                bareStamp = "";
            }
        }
        return newest(messages.isEmpty() ? unstamped(rows) : messages);
    }

    /** The texts that follow each stamp of a line; nothing when it has no stamp. */
    private static List<StatusMessage> split(String line) {
        if (line.indexOf(':') < 0) {
            return List.of();
        }
        List<StatusMessage> messages = new ArrayList<>();
        Matcher stamp = STAMP.matcher(line);
        String before = "";
        int from = -1;
        while (stamp.find()) {
            if (from >= 0) {
                messages.add(new StatusMessage(before, PhoneText.clean(line.substring(from, stamp.start()))));
            }
            before = BRACKETS.matcher(stamp.group()).replaceAll("");
            from = stamp.end();
        }
        if (from >= 0) {
            messages.add(new StatusMessage(before, PhoneText.clean(line.substring(from))));
        }
        return messages;
    }

    /** A phone without a clock stamps nothing: every row but the title counts. */
    private static List<StatusMessage> unstamped(List<List<String>> rows) {
        return rows.stream()
                .map(row -> PhoneText.clean(String.join(" ", row)))
                .filter(text -> !text.isEmpty() && !TITLE.matcher(text).matches())
                .map(text -> new StatusMessage("", text))
                .toList();
    }

    private static List<StatusMessage> newest(List<StatusMessage> messages) {
        return List.copyOf(messages.subList(Math.max(0, messages.size() - MOST), messages.size()));
    }
}
