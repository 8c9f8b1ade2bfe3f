package org.upgradenight.web.csv;

import java.util.List;
import java.util.stream.Collectors;
import org.upgradenight.sitework.SafeCell;

/** One line of a list, every cell made safe by {@link SafeCell}. */
public final class CsvLine {

    private CsvLine() {}

    /** The line with its end, as RFC 4180 wants it. */
    public static String of(List<String> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String safe = SafeCell.cell(text);
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
