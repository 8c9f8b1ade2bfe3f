package org.upgradenight.web.csv;

import java.util.List;
import java.util.stream.Collectors;
import org.upgradenight.sitework.SafeCell;

/** One line of a list. Cells that a spreadsheet would compute get an apostrophe in front. */
public final class CsvLine {

    private CsvLine() {}

    /** The line with its end, as RFC 4180 wants it. */
    public static String of(List<String> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String safe = startsLikeAFormula(text) ? "'" + SafeCell.text(text) : SafeCell.cell(text);
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }

    private static boolean startsLikeAFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }
}
