package org.upgradenight.tests;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The sheets of a workbook, each with its headings in the first line. */
final class Sheets {
    private final Map<String, List<List<String>>> sheets;
    private final Map<String, Map<String, Map<String, String>>> byPhone = new HashMap<>();

    Sheets(Map<String, List<List<String>>> sheets) {
        this.sheets = sheets;
    }

    Set<String> names() {
        return sheets.keySet();
    }

    /** How many lines have such a text in that column. */
    long count(String sheet, String column, Predicate<String> which) {
        return column(sheet, column).stream().filter(which).count();
    }

    List<String> column(String sheet, String column) {
        List<List<String>> lines = sheets.get(sheet);
        int place = lines.get(0).indexOf(column);
        if (place < 0) {
            throw new AssertionError("no column " + column + " in " + lines.get(0));
        }
        return lines.stream().skip(1).map(line -> line.get(place)).toList();
    }

    /** A phone's line by heading. */
    Map<String, String> row(String sheet, String phone) {
        Map<String, String> row = byPhone.computeIfAbsent(sheet, this::indexed).get(phone);
        if (row == null) {
            throw new AssertionError(phone + " is not in " + sheet);
        }
        return row;
    }

    private Map<String, Map<String, String>> indexed(String sheet) {
        Map<String, Map<String, String>> rows = new HashMap<>();
        List<String> heading = sheets.get(sheet).get(0);
        for (List<String> line : sheets.get(sheet)) {
            Map<String, String> cells = new HashMap<>();
            for (int column = 0; column < heading.size(); column++) {
                cells.put(heading.get(column), line.get(column));
            }
            rows.put(cells.get("Phone"), cells);
        }
        return rows;
    }

    /** A figure of the first sheet as it is shown. */
    String figure(String section, String item) {
        return sheets.get("Summary").stream()
                .filter(line -> line.get(0).equals(section) && line.get(1).equals(item))
                .map(line -> line.get(2))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no figure " + section + ", " + item));
    }
}
