package org.upgradenight.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The report of a health check after an upgrade, figure by figure against the truth of phones without faults. */
class ReportIT {
    private static final int PHONES = 60;
    /** A 7960 that stands in the cluster's books and nowhere else: never registered, and of a model without a list. */
    private static final int GONE = 1;

    private static final long SEED = 23;
    private static final double TIME_SCALE = 40;
    private static final Set<String> WITHOUT_LIST = Set.of("7905", "7912", "7920", "7936", "7940", "7960", "7985");

    private static SimulatorProcess simulator;
    private static Collection<JsonNode> truth;
    private static JsonNode report;
    private static String printed;
    private static Map<String, JsonNode> devices;
    private static XSSFWorkbook workbook;
    private static byte[] pdf;
    private static JsonNode compared;

    @BeforeAll
    static void checkAnUpgradedCluster() throws IOException {
        simulator = SimulatorProcess.start(SharedServer.folder(), Night.phones(PHONES, SEED, TIME_SCALE));
        Night night = SharedServer.with(simulator, "reported");
        night.introduce(Pace.scaled(simulator.timeScale()));
        night.upgrade();
        long run = night.complete("health-check");
        truth = simulator.phones().values();
        report = night.api().report(run);
        printed = night.api().printedReport(run);
        devices = night.api().devices(run);
        compared = night.api().report(run, run);
        pdf = night.api().pdf(run);
        workbook = new XSSFWorkbook(new ByteArrayInputStream(night.api().workbook(run)));
    }

    @AfterAll
    static void end() {
        simulator.close();
    }

    @Test
    void countsTheTargetSystem() {
        long registered = count(phone -> phone.get("registered").asBoolean());
        assertEquals(PHONES + GONE, report.at("/targetSystem/total").asLong());
        assertEquals(registered, report.at("/targetSystem/registered").asLong());
        assertEquals(
                PHONES + GONE - registered, report.at("/targetSystem/offline").asLong());
        assertEquals(0, report.at("/targetSystem/notLookedAt").asLong());
        assertEquals("reported", report.at("/targetSystem/cluster").asText());
    }

    @Test
    void countsWebServers() {
        assertEquals(count(ReportIT::web), report.at("/webAccess/enabled").asLong());
        assertEquals(
                count(phone -> !web(phone) && phone.get("registered").asBoolean()),
                report.at("/webAccess/disabled").asLong());
        assertEquals(
                sum(report.at("/webAccess/models"), "/enabled"),
                report.at("/webAccess/enabled").asLong());
    }

    @Test
    void countsTrustLists() {
        assertEquals(count(phone -> seen(phone, "stale")), status("UPDATE_FAILED") + status("MISMATCH"));
        assertEquals(count(phone -> seen(phone, "good")), status("INSTALLED") + status("UPDATED"));
        assertEquals(count(phone -> seen(phone, "none")), status("NOT_INSTALLED"));
        assertEquals(count(phone -> !listed(phone)) + GONE, status("NOT_SUPPORTED"));
        assertEquals(
                count(phone -> listed(phone) && !web(phone)),
                report.at("/trustList/coverage/notMeasured").asLong());
        assertTrue(status("UPDATE_FAILED") + status("MISMATCH") > 0, "nothing was stale");
    }

    @Test
    void countsLoads() {
        long told = report.at("/firmware/defaultTotal").asLong()
                + report.at("/firmware/nonDefaultTotal").asLong();
        assertEquals(count(ReportIT::web), told);
    }

    @Test
    void placesPhonesInTheMatrix() {
        for (JsonNode row : report.at("/remediation/rows")) {
            for (String registration : Set.of("registered", "unregistered")) {
                Predicate<JsonNode> there =
                        phone -> stands(phone, row.get("scenario").asText())
                                && phone.get("registered").asBoolean() == registration.equals("registered");
                boolean gone = row.get("scenario").asText().equals("SETTINGS_ENABLED_WEB_OFFLINE")
                        && registration.equals("unregistered");
                assertEquals(
                        count(there) + (gone ? GONE : 0),
                        row.get(registration).get("phones").asLong(),
                        row::toString);
                assertEquals(
                        count(there.and(phone -> seen(phone, "stale"))),
                        row.get(registration).get("needingDeletion").asLong(),
                        row::toString);
            }
        }
        assertEquals(
                count(phone -> seen(phone, "stale")),
                report.at("/remediation/remotely").asLong()
                        + report.at("/remediation/physically").asLong());
    }

    @Test
    void whatIsNotMeasuredHasNoFigure() {
        assertTrue(report.at("/tvs/bad").isNull(), report::toString);
        assertEquals(PHONES + GONE, report.at("/tvs/coverage/notMeasured").asLong());
        assertEquals("NOT_AVAILABLE", report.at("/highlights/3/result").asText());
    }

    @Test
    void sshIsMeasuredWherePagesShowIt() {
        assertEquals(
                report.at("/trustList/coverage/measured").asLong() > 0,
                report.at("/ssh/coverage/measured").asLong() > 0);
        assertEquals(0, report.at("/ssh/bad").asLong());
    }

    @Test
    void isPrintedWithTheSameFigures() {
        assertTrue(printed.startsWith("<!DOCTYPE html>"), printed);
        assertTrue(printed.contains("Table 18:"), printed);
        assertTrue(
                printed.contains("<td class=\"n\">"
                        + report.at("/targetSystem/registered").asLong() + "</td>"),
                printed);
        assertFalse(printed.contains("<script"), printed);
    }

    @Test
    void aRunBesideItselfHasTheSameFigures() {
        assertTrue(report.get("comparison").isNull(), report::toString);
        assertFalse(compared.at("/comparison/rows").isEmpty(), compared::toString);
        for (JsonNode row : compared.at("/comparison/rows")) {
            assertEquals(row.get("before"), row.get("now"), row::toString);
        }
        assertEquals(PHONES + GONE, compared.at("/comparison/rows/0/before").asLong());
    }

    @Test
    void thePdfSaysWhatTheReportSays() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            for (JsonNode highlight : report.get("highlights")) {
                assertTrue(text.contains(highlight.get("because").asText()), highlight::toString);
            }
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
        }
    }

    @Test
    void theWorkbookListsWhatTheReportCounts() {
        assertEquals(PHONES + GONE, lines("All Devices", "Phone", any -> true));
        assertEquals(
                report.at("/firmware/nonDefaultTotal").asLong(), lines("Non-Default Firmware", "Phone", any -> true));
        assertEquals(
                status("UPDATE_FAILED") + status("MISMATCH"), lines("ITL Status", "List has to go", "Yes"::equals));
        assertEquals(
                report.at("/trustList/coverage/notMeasured").asLong(),
                lines("ITL Status", "Trust list", "not measured"::equals));
        assertEquals(report.at("/remediation/remotely").asLong(), lines("ITL Status", "How", "Remote"::equals));
        assertEquals(
                report.at("/remediation/physically").asLong(),
                lines("Physical ITL Remediation", "What for", "Delete the list"::equals));
        assertEquals(
                report.at("/remediation/undecided").asLong(),
                lines("Physical ITL Remediation", "What for", "Look"::equals));
        assertEquals(report.at("/webAccess/disabled").asLong(), lines("Web Access", "Counted as", "Disabled"::equals));
        assertEquals(
                report.at("/settingsAccess/enabled").asLong(),
                lines("Settings Access", "Settings access", "Enabled"::equals));
        assertEquals(report.at("/ssh/coverage/notMeasured").asLong(), lines("SSH", "SSH", "not measured"::equals));
        assertEquals(report.at("/ssh/good").asLong(), lines("SSH", "SSH", "Disabled"::equals));
    }

    @Test
    void theWorkbookListsWhatTheRowsHold() {
        for (Row line : workbook.getSheet("All Devices")) {
            if (line.getRowNum() > 0) {
                JsonNode device = devices.get(line.getCell(0).getStringCellValue());
                assertEquals(word(device, "trustList"), cell(line, "Trust list"), device::toString);
                assertEquals(word(device, "web"), cell(line, "Web server"), device::toString);
                assertEquals(word(device, "outcome"), cell(line, "Outcome"), device::toString);
            }
        }
    }

    /** A constant as the workbook says it. */
    private static String word(JsonNode device, String member) {
        String constant = device.get(member).asText();
        return constant.isEmpty() || constant.equals("UNKNOWN")
                ? "not measured"
                : constant.charAt(0) + constant.substring(1).replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    private static long lines(String sheet, String column, Predicate<String> which) {
        return StreamSupport.stream(workbook.getSheet(sheet).spliterator(), false)
                .filter(line -> line.getRowNum() > 0)
                .filter(line -> which.test(cell(line, column)))
                .count();
    }

    private static String cell(Row line, String column) {
        for (Cell title : line.getSheet().getRow(0)) {
            if (title.getStringCellValue().equals(column)) {
                return line.getCell(title.getColumnIndex()).getStringCellValue();
            }
        }
        throw new AssertionError("no column " + column);
    }

    private static long count(Predicate<JsonNode> which) {
        return truth.stream().filter(which).count();
    }

    private static boolean web(JsonNode phone) {
        return phone.get("webOn").asBoolean();
    }

    private static boolean listed(JsonNode phone) {
        return !WITHOUT_LIST.contains(phone.get("model").asText());
    }

    /** Whether the phone has a list, in that state, and pages that tell it. */
    private static boolean seen(JsonNode phone, String state) {
        return listed(phone) && web(phone) && phone.get("itl").asText().equals(state);
    }

    private static boolean stands(JsonNode phone, String scenario) {
        boolean enabled = phone.get("settings").asText().equals("ENABLED");
        return switch (scenario) {
            case "SETTINGS_ENABLED_WEB_ONLINE" -> enabled && web(phone);
            case "SETTINGS_ENABLED_WEB_OFFLINE" -> enabled && !web(phone);
            default -> !enabled;
        };
    }

    private static long status(String word) {
        return StreamSupport.stream(report.at("/trustList/statuses").spliterator(), false)
                .filter(row -> row.get("status").asText().equals(word))
                .mapToLong(row -> row.get("count").asLong())
                .sum();
    }

    private static long sum(JsonNode rows, String figure) {
        return StreamSupport.stream(rows.spliterator(), false)
                .mapToLong(row -> row.at(figure).asLong())
                .sum();
    }
}
