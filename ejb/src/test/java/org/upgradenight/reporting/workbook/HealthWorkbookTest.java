package org.upgradenight.reporting.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upgradenight.reporting.Lists;
import org.upgradenight.reporting.RunLists;

/** The workbook as another reader of the format sees it. */
class HealthWorkbookTest {

    private static final List<String> SHEETS = List.of(
            "Summary",
            "All Devices",
            "Non-Default Firmware",
            "SSH",
            "ITL Status",
            "TVS Status",
            "Settings Access",
            "Web Access",
            "Hardening",
            "Security Mode",
            "Physical ITL Remediation",
            "Settings Changed",
            "Run Log");
    private static final Set<String> TO_WRITE_IN = Set.of("Result", "By", "Time");
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();
    private static final long SEED = 20261121;

    @Test
    void hasItsSheetsWithHeadingsThatStayAndFilters() throws IOException {
        try (RunLists run = Lists.ordinary();
                XSSFWorkbook book = read(run)) {
            assertEquals(
                    SHEETS,
                    IntStream.range(0, book.getNumberOfSheets())
                            .mapToObj(book::getSheetName)
                            .toList());
            for (String name : SHEETS) {
                XSSFSheet sheet = book.getSheet(name);
                assertEquals(1, sheet.getPaneInformation().getHorizontalSplitTopRow(), name);
                assertTrue(sheet.getPaneInformation().isFreezePane(), name);
                assertNotNull(sheet.getCTWorksheet().getAutoFilter(), name);
                assertTrue(sheet.getColumnWidth(0) > 256 * 5, name);
                assertTrue(sheet.getRow(0).getCell(0).getCellStyle().getFont().getBold(), name);
            }
        }
    }

    @Test
    void addressesAndExtensionsAreTexts() throws IOException {
        try (RunLists run = Lists.ordinary();
                XSSFWorkbook book = read(run)) {
            assertEquals("00:00:00:00:00:01", text(book, "All Devices", 1, "MAC"));
            assertEquals("0049301234", text(book, "All Devices", 1, "Extension"));
            assertEquals(
                    "@",
                    cell(book, "All Devices", 1, "Extension").getCellStyle().getDataFormatString());
        }
    }

    @Test
    void whatNobodyMeasuredIsNeitherEmptyNorZero() throws IOException {
        try (RunLists run = Lists.ordinary();
                XSSFWorkbook book = read(run)) {
            assertEquals("not measured", text(book, "SSH", 1, "SSH"));
            assertEquals("not measured", text(book, "All Devices", 2, "Trust list"));
            assertEquals("not measured", text(book, "Hardening", 1, "PC port"));
            assertEquals("not measured", text(book, "Physical ITL Remediation", 1, "Switch port"));
            for (Cell cell : cells(book)) {
                boolean blank = cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().isBlank();
                assertFalse(blank && !toWriteIn(cell), cell.getSheet().getSheetName() + " " + cell.getAddress());
            }
        }
    }

    @Test
    void listsHoldThoseThatTheTablesCount() throws IOException {
        try (RunLists run = Lists.ordinary();
                XSSFWorkbook book = read(run)) {
            assertEquals(2, book.getSheet("All Devices").getLastRowNum());
            assertEquals(1, book.getSheet("Non-Default Firmware").getLastRowNum());
            assertEquals("sip.12-1", text(book, "Non-Default Firmware", 1, "Default of the model"));
            assertEquals(1, book.getSheet("Physical ITL Remediation").getLastRowNum());
            assertEquals("3 h 12 min", text(book, "Settings Changed", 1, "For"));
            assertEquals("still open", text(book, "Settings Changed", 1, "Until"));
            assertEquals("UN6009", text(book, "Run Log", 1, "Code"));
        }
    }

    /** Read as the file's own XML, because a reader of spreadsheets may make something else of it. */
    @Test
    void aThousandHostileTextsAreNoFormulas(@TempDir Path folder) throws IOException, XMLStreamException {
        List<String> texts = hostile();
        Path file = folder.resolve("hostile.xlsx");
        try (RunLists run = Lists.called(texts)) {
            Files.write(file, bytes(run));
        }
        int cells = 0;
        try (ZipFile parts = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(parts.entries())) {
                if (part.getName().startsWith("xl/worksheets/sheet")) {
                    cells += harmless(XML.createXMLStreamReader(parts.getInputStream(part)));
                }
            }
        }
        assertTrue(cells > texts.size() * 60, cells + " cells were read");
    }

    private static int harmless(XMLStreamReader sheet) throws XMLStreamException {
        int cells = 0;
        while (sheet.hasNext()) {
            if (sheet.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            assertFalse(sheet.getLocalName().equals("f"), "a formula");
            if (sheet.getLocalName().equals("t")) {
                String text = sheet.getElementText();
                assertTrue(text.isEmpty() || "=+-@\t\r\n|\uFF1D\uFF0B\uFF0D\uFF20".indexOf(text.charAt(0)) < 0, text);
                cells++;
            }
        }
        return cells;
    }

    /** A thousand of them: beginnings that some program computes, behind blanks and controls, before anything. */
    private static List<String> hostile() {
        Random random = new Random(SEED);
        List<String> before = List.of("", " ", "\t", "\r", "\n", "\u00A0", "\u200B", "\uFEFF", "\u0000", "\"", "' ");
        List<String> signs = List.of("=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20", "|");
        List<String> after = List.of(
                "1+1",
                "cmd|' /C calc'!A0",
                "HYPERLINK(\"http://x\",\"y\")",
                "SUM(A1:A9)</is></c><c t=\"str\"><f>1+1</f>",
                "]]><f>2</f>",
                "&amp;=1",
                "\uD83D",
                "x".repeat(40));
        return random.ints(0, 1 << 20)
                .limit(1000)
                .mapToObj(pick -> before.get(pick % before.size())
                        + signs.get(pick / 16 % signs.size())
                        + after.get(pick / 256 % after.size()))
                .toList();
    }

    private static XSSFWorkbook read(RunLists run) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(run)));
    }

    private static byte[] bytes(RunLists run) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HealthWorkbook().write(run, out);
        return out.toByteArray();
    }

    private static String text(XSSFWorkbook book, String sheet, int row, String column) {
        return cell(book, sheet, row, column).getStringCellValue();
    }

    private static Cell cell(XSSFWorkbook book, String sheet, int row, String column) {
        Row heading = book.getSheet(sheet).getRow(0);
        return StreamSupport.stream(heading.spliterator(), false)
                .filter(title -> title.getStringCellValue().equals(column))
                .findFirst()
                .map(title -> book.getSheet(sheet).getRow(row).getCell(title.getColumnIndex()))
                .orElseThrow();
    }

    private static boolean toWriteIn(Cell cell) {
        return TO_WRITE_IN.contains(
                cell.getSheet().getRow(0).getCell(cell.getColumnIndex()).getStringCellValue());
    }

    private static List<Cell> cells(XSSFWorkbook book) {
        List<Cell> cells = new ArrayList<>();
        book.forEach(sheet -> sheet.forEach(row -> row.forEach(cells::add)));
        return cells;
    }
}
