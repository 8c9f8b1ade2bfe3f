package org.upgradenight.reporting.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Predicate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.upgradenight.reporting.RowSpool;
import org.upgradenight.sitework.SafeCell;

/**
 * A sheet with one heading line that stays in sight and can be filtered by. Every cell is a text, made safe by {@link
 * SafeCell}; of a long list only a piece is in memory.
 */
final class ListSheet {

    private static final int PIECE = 500;

    /** The format of texts, so that what is typed into a cell later stays text as well. */
    private static final String TEXT = "@";

    private final Worksheet sheet;
    private final List<Column> columns;
    private final int most;
    private int row;
    private long leftOut;

    private ListSheet(Worksheet sheet, List<Column> columns, int most) {
        this.sheet = sheet;
        this.columns = columns;
        this.most = most;
    }

    /** Writes one, with those of the rows that belong there. @param most lines below the heading */
    static void write(
            Workbook book, String name, List<Column> columns, RowSpool rows, Predicate<List<String>> which, int most)
            throws IOException {
        ListSheet list = new ListSheet(book.newWorksheet(name), columns, most);
        list.heading();
        rows.each(row -> {
            if (which.test(row)) {
                list.line(row);
            }
        });
        list.end();
    }

    private void heading() {
        for (int place = 0; place < columns.size(); place++) {
            sheet.width(place, columns.get(place).width());
            sheet.inlineString(0, place, columns.get(place).title());
        }
        sheet.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .fillColor("DCE6EF")
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        sheet.freezePane(1, 1);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
    }

    private void line(List<String> cells) {
        if (row == most) {
            leftOut++;
            return;
        }
        row++;
        for (int place = 0; place < columns.size(); place++) {
            sheet.inlineString(
                    row, place, SafeCell.cell(columns.get(place).cell().apply(cells)));
            sheet.style(row, place).format(TEXT).set();
        }
        if (row % PIECE == 0) {
            flush();
        }
    }

    private void end() throws IOException {
        sheet.setAutoFilter(0, 0, row, columns.size() - 1);
        if (leftOut > 0) {
            sheet.inlineString(row + 1, 0, leftOut + " further lines do not fit on a sheet and are left out.");
        }
        sheet.finish();
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }
}
