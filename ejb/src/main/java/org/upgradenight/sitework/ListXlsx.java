package org.upgradenight.sitework;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A list that was written as CSV as a workbook: the same cells, every one of them text, so that nothing is computed. */
final class ListXlsx {
    private static final double USUAL_WIDTH = 14;

    /** In characters; of the columns that need more or less than the usual width. */
    private static final Map<String, Double> WIDTHS = Map.ofEntries(
            Map.entry("Priority", 8.0),
            Map.entry("Extension", 11.0),
            Map.entry("Description", 24.0),
            Map.entry(ListCsv.PHONE, 18.0),
            Map.entry("MAC", 18.0),
            Map.entry("Switch", 20.0),
            Map.entry("Voice VLAN", 8.0),
            Map.entry("Last seen", 21.0),
            Map.entry("Switch and port known since", 24.0),
            Map.entry("Why", 40.0),
            Map.entry("What to do", 70.0),
            Map.entry("How to know it worked", 40.0));

    private ListXlsx() {}

    static byte[] of(String csv) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Upgrade Night", "1.0")) {
            fill(workbook.newWorksheet("Phones"), ListCsv.records(csv));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet sheet, List<List<String>> records) {
        for (int row = 0; row < records.size(); row++) {
            List<String> cells = records.get(row);
            for (int column = 0; column < cells.size(); column++) {
                sheet.value(row, column, cells.get(column));
            }
        }
        int columns = records.get(0).size();
        for (int column = 0; column < columns; column++) {
            sheet.width(column, WIDTHS.getOrDefault(records.get(0).get(column), USUAL_WIDTH));
        }
        sheet.range(0, 0, 0, columns - 1).style().bold().fillColor("DCE6F1").set();
        sheet.range(0, 0, Math.max(0, records.size() - 1), columns - 1)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        sheet.freezePane(0, 1);
        sheet.setAutoFilter(0, 0, Math.max(0, records.size() - 1), columns - 1);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(0);
    }
}
