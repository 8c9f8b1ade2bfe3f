package org.upgradenight.inventory;

import static org.upgradenight.inventory.CsvMessages.MESSAGES;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which cell of a row is which column.
 *
 * @param separator comma, or what stands in the first line where no comma does
 */
record CsvHeader(char separator, Map<CsvColumn, Integer> places) {

    /** @throws CsvRefusedException when no column is the name */
    static CsvHeader of(String line) {
        char separator = separator(line);
        List<String> titles = CsvCells.of(line, separator);
        Map<CsvColumn, Integer> places = new EnumMap<>(CsvColumn.class);
        for (int place = 0; place < titles.size(); place++) {
            int here = place;
            CsvColumn.of(titles.get(place)).ifPresent(column -> places.putIfAbsent(column, here));
        }
        if (!places.containsKey(CsvColumn.NAME)) {
            String shown = line.length() <= 100 ? line : line.substring(0, 100) + "...";
            throw new CsvRefusedException(MESSAGES.noNameColumn(shown.replaceAll("\\p{Cntrl}", " ")));
        }
        return new CsvHeader(separator, places);
    }

    /** The cell's text without outer blanks; rows may be shorter than the header. */
    String cell(List<String> cells, CsvColumn column) {
        Integer place = places.get(column);
        return place == null || place >= cells.size() ? "" : cells.get(place).strip();
    }

    /** Spreadsheets write semicolons or tabs in some countries. */
    private static char separator(String line) {
        if (line.indexOf(',') < 0 && line.indexOf(';') >= 0) {
            return ';';
        }
        return line.indexOf(',') < 0 && line.indexOf('\t') >= 0 ? '\t' : ',';
    }
}
