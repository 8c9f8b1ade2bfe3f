package org.upgradenight.sitework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.upgradenight.inventory.DeviceName;

/**
 * What the rows of a filled sheet say.
 *
 * @param said by phone; rows without a result are none
 * @param lines in which line of the sheet each phone stands
 * @param rejected rows with a result that cannot be used
 */
record SheetAnswers(Map<String, Report> said, Map<String, Integer> lines, List<RejectedAnswer> rejected) {
    private static final Set<String> DONE = Set.of("done", "ok", "okay", "yes", "y", "x", "fixed", "works", "worked");
    private static final Set<String> NOT_DONE =
            Set.of("not done", "no", "n", "failed", "not fixed", "open", "missing", "not found");

    /** @throws SheetRefusedException when it has no heading with a phone and a result */
    static SheetAnswers of(List<List<String>> rows, Instant now) {
        List<String> heading = rows.isEmpty() ? List.of() : rows.get(0);
        int phone = column(heading, ListCsv.PHONE);
        int result = column(heading, ListCsv.RESULT);
        if (phone < 0 || result < 0) {
            throw new SheetRefusedException(SiteworkMessages.MESSAGES.sheetWithoutColumns());
        }
        int by = column(heading, ListCsv.BY);
        int time = column(heading, ListCsv.TIME);
        SheetAnswers answers = new SheetAnswers(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
        for (int row = 1; row < rows.size(); row++) {
            List<String> cells = rows.get(row);
            String said = cell(cells, result);
            if (!said.isEmpty()) {
                answers.take(row + 1, cell(cells, phone), said, cell(cells, by), cell(cells, time), now);
            }
        }
        return answers;
    }

    private void take(int line, String phone, String result, String by, String time, Instant now) {
        Optional<DeviceName> name = DeviceName.of(phone);
        Optional<Report.Result> known = known(result);
        if (name.isEmpty()) {
            rejected.add(new RejectedAnswer(line, SiteworkMessages.MESSAGES.notAPhone()));
        } else if (known.isEmpty()) {
            rejected.add(new RejectedAnswer(line, SiteworkMessages.MESSAGES.unknownResult()));
        } else {
            said.put(name.get().value(), Answer.of(known.get(), time, by, Report.How.SHEET, now));
            lines.put(name.get().value(), line);
        }
    }

    private static Optional<Report.Result> known(String result) {
        String word = result.toLowerCase(Locale.ROOT);
        if (DONE.contains(word)) {
            return Optional.of(Report.Result.DONE);
        }
        return NOT_DONE.contains(word) ? Optional.of(Report.Result.NOT_DONE) : Optional.empty();
    }

    private static int column(List<String> heading, String name) {
        for (int column = 0; column < heading.size(); column++) {
            if (heading.get(column).strip().equalsIgnoreCase(name)) {
                return column;
            }
        }
        return -1;
    }

    /** The apostrophe that made a cell safe when it left is not part of the answer. */
    private static String cell(List<String> cells, int column) {
        String text = column >= 0 && column < cells.size() ? SafeCell.text(cells.get(column)) : "";
        return text.startsWith("'") ? text.substring(1) : text;
    }
}
