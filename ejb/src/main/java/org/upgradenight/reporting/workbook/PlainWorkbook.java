package org.upgradenight.reporting.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.upgradenight.sitework.SafeCell;

/** A workbook of one sheet with one heading line, every cell a safe text; written while it is read. */
public final class PlainWorkbook {

    private static final int MOST_LINES = 1_048_574;
    private static final int WIDTH = 18;

    private PlainWorkbook() {}

    /**
     * Writes it; the stream is not closed.
     *
     * @param piece the rows behind the last one written, none when there are no more
     */
    public static <T> void write(
            String name,
            List<String> columns,
            Function<Optional<T>, List<T>> piece,
            Function<T, List<String>> cells,
            OutputStream out)
            throws IOException {
        Workbook book = new Workbook(out, "Upgrade Night", "1.0");
        Worksheet sheet = book.newWorksheet(name);
        heading(sheet, columns);
        int line = 0;
        Optional<T> last = Optional.empty();
        for (List<T> rows = piece.apply(last); !rows.isEmpty() && line < MOST_LINES; rows = piece.apply(last)) {
            for (T row : rows.subList(0, Math.min(rows.size(), MOST_LINES - line))) {
                line++;
                put(sheet, line, cells.apply(row));
            }
            sheet.flush();
            last = Optional.of(rows.get(rows.size() - 1));
        }
        sheet.setAutoFilter(0, 0, line, columns.size() - 1);
        sheet.finish();
        book.finish();
    }

    private static void heading(Worksheet sheet, List<String> columns) {
        for (int place = 0; place < columns.size(); place++) {
            sheet.width(place, WIDTH);
        }
        put(sheet, 0, columns);
        sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
        sheet.freezePane(1, 1);
    }

    private static void put(Worksheet sheet, int line, List<String> cells) {
        for (int place = 0; place < cells.size(); place++) {
            sheet.inlineString(line, place, SafeCell.cell(cells.get(place)));
        }
    }
}
