package org.upgradenight.inventory;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;

/** Splits one row into its cells. */
final class CsvCells {

    private CsvCells() {}

    /** @throws de.siegmar.fastcsv.reader.CsvParseException when text follows a closing quotation mark */
    static List<String> of(String row, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .skipEmptyLines(false)
                .ofSingleCsvRecord(row)
                .getFields();
    }

    /**
     * Whether a line ends within a quoted cell, so that its row goes on in the next line.
     *
     * @param begun whether the line begins within one
     */
    static boolean endsWithinQuotes(String line, char separator, boolean begun) {
        boolean within = begun;
        boolean cellBegins = !begun;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (within) {
                within = character != '"';
            } else if (character == '"') {
                // opens a cell, or is the second of two that stand for one
                within = cellBegins || (i > 0 && line.charAt(i - 1) == '"');
            }
            cellBegins = !within && character == separator;
        }
        return within;
    }
}
