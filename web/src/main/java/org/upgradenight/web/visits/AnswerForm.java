package org.upgradenight.web.visits;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.upgradenight.sitework.Report;
import org.upgradenight.sitework.Visits;

/**
 * What a technician changed on the page: {@code r.PHONE} is the answer and {@code n.PHONE} the note, {@code w.PHONE} and
 * {@code o.PHONE} what they were when the page was made. So two people on one list do not undo each other.
 */
final class AnswerForm {
    private static final String RESULT = "r.";

    private AnswerForm() {}

    static Map<String, Visits.Typed> changes(Map<String, String[]> form) {
        Map<String, Visits.Typed> changes = new LinkedHashMap<>();
        form.forEach((name, values) -> {
            if (name.startsWith(RESULT)) {
                String phone = name.substring(RESULT.length());
                String note = first(form, "n." + phone);
                boolean otherResult = !values[0].equals(first(form, "w." + phone));
                boolean otherNote = !values[0].equals("NONE") && !note.strip().equals(first(form, "o." + phone));
                boolean changed = otherResult || otherNote;
                Arrays.stream(Report.Result.values())
                        .filter(result -> changed && result.name().equals(values[0]))
                        .forEach(result -> changes.put(phone, new Visits.Typed(result, note)));
            }
        });
        return changes;
    }

    static String first(Map<String, String[]> form, String name) {
        String[] values = form.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }
}
