package org.upgradenight.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two thousand phones after an upgrade: every figure of the eighteen tables against the simulator's truth, in all forms of
 * the report, the PDF and the workbook read by other programs. The pictures of the report that the documents show are taken
 * here, into {@code target/pictures}.
 */
class GoldenNightIT {
    private static final int PHONES = 2000;
    private static final long SEED = 23;
    private static final double TIME_SCALE = 40;

    /** Few enough that every phone answers in time on a machine that does much else. */
    private static final int WINDOW = 150;

    private static final Duration LONGEST_CHECK = Duration.ofMinutes(6);
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final String GONES_MODEL = "Cisco 7960";

    private static SimulatorProcess simulator;
    private static Night night;
    private static Census truth;
    private static String version;
    private static long run;
    private static JsonNode report;
    private static String printed;
    private static Map<String, JsonNode> devices;

    @BeforeAll
    static void checkAnUpgradedCluster() {
        simulator = SimulatorProcess.start(SharedServer.folder(), Night.phones(PHONES, SEED, TIME_SCALE));
        night = SharedServer.with(simulator, "golden");
        night.introduce(Pace.scaled(simulator.timeScale()).window(WINDOW));
        night.upgrade();
        run = night.complete("health-check", LONGEST_CHECK);
        truth = new Census(simulator.phones().values());
        version = simulator.summary().get("version").asText();
        report = night.api().report(run);
        printed = night.api().printedReport(run);
        devices = night.api().devices(run);
    }

    @AfterAll
    static void end() {
        simulator.close();
    }

    @Test
    void theTargetSystem() {
        assertEquals("golden", text("/targetSystem/cluster"));
        assertTrue(text("/targetSystem/version").startsWith(version + "."), text("/targetSystem/version"));
        assertEquals(truth.all(), figure("/targetSystem/total"));
        assertEquals(truth.count(Census::registered), figure("/targetSystem/registered"));
        assertEquals(truth.all() - truth.count(Census::registered), figure("/targetSystem/offline"));
        assertEquals(0, figure("/targetSystem/notLookedAt"));
    }

    @Test
    void table1SaysWhatTheRulesSay() {
        Map<String, String> results = new TreeMap<>();
        report.get("highlights")
                .forEach(row -> results.put(
                        row.get("section").asText(), row.get("result").asText()));
        assertTrue(truth.count(Census.shows("stale")) > 0, "nothing was stale");
        assertEquals(
                new TreeMap<>(Map.of(
                        "FIRMWARE", passIfNone(phone -> Census.web(phone) && !Census.onDefault(phone)),
                        "SSH", passIfNone(Census.habit("ssh")),
                        "TRUST_LIST", passIfNone(Census.shows("stale")),
                        "TVS", passIfNone(Census.shows("stale")),
                        "SETTINGS_ACCESS", passIfNone(Census.settings("ENABLED").negate()),
                        "WEB_ACCESS", "MIXED",
                        "HARDENING", "MIXED",
                        "SECURITY_MODE", "MIXED",
                        "REMEDIATION", "MIXED")),
                results);
    }

    private static String passIfNone(Predicate<JsonNode> fault) {
        return truth.count(fault) == 0 ? "PASS" : "FAIL";
    }

    @Test
    void table3And5Firmware() {
        assertEquals("DEVICE_DEFAULT", text("/firmware/basis"));
        Set<String> models = new TreeSet<>();
        for (JsonNode row : report.at("/firmware/models")) {
            String model = row.get("model").asText();
            models.add(model);
            Predicate<JsonNode> told =
                    phone -> Census.web(phone) && Census.model(phone).equals(model);
            assertEquals("DEVICE_DEFAULT", row.get("basis").asText());
            assertEquals(
                    truth.by(phone -> phone.get("load").asText(), told.and(Census::onDefault))
                            .keySet(),
                    Set.of(row.get("defaultVersion").asText().split(", ")),
                    row::toString);
            assertEquals(
                    truth.count(told.and(Census::onDefault)),
                    row.get("defaultCount").asLong(),
                    row::toString);
            Map<String, Long> others = new TreeMap<>();
            row.get("others")
                    .forEach(other -> others.put(
                            other.get("version").asText(), other.get("count").asLong()));
            assertEquals(
                    truth.by(phone -> phone.get("load").asText(), told.and(phone -> !Census.onDefault(phone))), others);
        }
        assertEquals(truth.models(Census::web), models);
        List<String> odd = truth.names(phone -> Census.web(phone) && !Census.onDefault(phone));
        assertEquals(odd.size(), figure("/firmware/nonDefaultTotal"));
        assertEquals(truth.count(Census::web) - odd.size(), figure("/firmware/defaultTotal"));
        assertEquals(odd.subList(0, 5), names("/firmware/nonDefaultSample"));
    }

    @Test
    void table6Ssh() {
        assertEquals(truth.count(Census.habit("ssh")), figure("/ssh/bad"));
        assertEquals(truth.count(Census::web) - truth.count(Census.habit("ssh")), figure("/ssh/good"));
        assertEquals(truth.by(Census::model, Census.habit("ssh")).keySet(), modelsIn("/ssh/byLocation"));
        assertEquals(byLocation(Census.habit("ssh")), byLocation("/ssh/byLocation"));
        assertEquals(truth.names(Census.habit("ssh")).subList(0, 2), names("/ssh/sample"));
    }

    @Test
    void table7And9TrustLists() {
        assertEquals(truth.count(Census.shows("stale")), status("UPDATE_FAILED") + status("MISMATCH"));
        assertEquals(truth.count(Census.shows("good")), status("INSTALLED") + status("UPDATED"));
        assertEquals(truth.count(Census.shows("none")), status("NOT_INSTALLED"));
        assertEquals(Census.GONE, status("NOT_SUPPORTED"));
        assertEquals(truth.count(phone -> !Census.web(phone)), figure("/trustList/coverage/notMeasured"));
        Set<String> stale = new TreeSet<>();
        report.at("/trustList/statuses").forEach(row -> {
            if (Set.of("UPDATE_FAILED", "MISMATCH").contains(row.get("status").asText())) {
                row.get("models").forEach(model -> stale.add(model.asText()));
            }
        });
        assertEquals(truth.models(Census.shows("stale")), stale);
        assertEquals(truth.names(Census.shows("stale")).subList(0, 2), names("/trustList/needDeletionSample"));
    }

    @Test
    void table10And11VerificationService() {
        assertEquals(truth.count(Census.shows("stale")), figure("/tvs/bad"));
        assertEquals(truth.count(Census.shows("good")), figure("/tvs/good"));
        assertEquals(byLocation(Census.shows("stale")), byLocation("/tvs/byLocation"));
        assertEquals(truth.names(Census.shows("stale")).subList(0, 2), names("/tvs/sample"));
    }

    @Test
    void table12SettingsAccess() {
        assertEquals(truth.count(Census.settings("ENABLED")) + Census.GONE, figure("/settingsAccess/enabled"));
        Map<String, Long> restricted = new TreeMap<>();
        Map<String, Long> disabled = new TreeMap<>();
        for (JsonNode row : report.at("/settingsAccess/places")) {
            String place =
                    row.get("location").asText() + " " + row.get("devicePool").asText();
            count(restricted, place, row.get("restricted").asLong());
            count(disabled, place, row.get("disabled").asLong());
        }
        assertEquals(truth.by(GoldenNightIT::place, Census.settings("RESTRICTED")), restricted);
        assertEquals(truth.by(GoldenNightIT::place, Census.settings("DISABLED")), disabled);
        assertEquals(truth.count(Census.settings("RESTRICTED")), figure("/settingsAccess/restricted"));
        assertEquals(truth.count(Census.settings("DISABLED")), figure("/settingsAccess/disabled"));
    }

    private static void count(Map<String, Long> counts, String place, long phones) {
        if (phones > 0) {
            counts.put(place, phones);
        }
    }

    private static String place(JsonNode phone) {
        return phone.get("location").asText() + " " + phone.get("devicePool").asText();
    }

    @Test
    void table14WebAccess() {
        for (JsonNode row : report.at("/webAccess/models")) {
            Predicate<JsonNode> model =
                    phone -> Census.model(phone).equals(row.get("model").asText());
            long gone = row.get("model").asText().equals(GONES_MODEL) ? Census.GONE : 0;
            assertEquals(truth.count(model.and(Census::web)), row.get("enabled").asLong(), row::toString);
            assertEquals(
                    truth.count(model.and(Census::shut)), row.get("disabled").asLong(), row::toString);
            assertEquals(
                    truth.count(model)
                            + gone
                            - truth.count(model.and(Census::web))
                            - truth.count(model.and(Census::shut)),
                    row.get("notMeasured").asLong(),
                    row::toString);
        }
        assertEquals(truth.count(Census::web), figure("/webAccess/enabled"));
        assertEquals(truth.count(Census::shut), figure("/webAccess/disabled"));
    }

    @Test
    void table15Hardening() {
        Map<String, String> habits = Map.of(
                "PC_PORT", "pcPort",
                "GRATUITOUS_ARP", "gratuitousArp",
                "SPAN_TO_PC_PORT", "spanToPcPort",
                "VIDEO_CAPABILITIES", "video",
                "PC_VOICE_VLAN_ACCESS", "voiceVlanAccess",
                "LLDP_MED_SWITCH_PORT", "lldpSwitchPort");
        Set<String> unmeasured = new TreeSet<>();
        for (JsonNode row : report.get("hardening")) {
            String setting = row.get("setting").asText();
            if (habits.containsKey(setting)) {
                long on = truth.count(Census.habit(habits.get(setting)));
                assertEquals(on, row.get("enabled").asLong(), row::toString);
                assertEquals(truth.count(Census::web) - on, row.get("disabled").asLong(), row::toString);
                assertEquals(
                        truth.all() - truth.count(Census::web),
                        row.get("notMeasured").asLong(),
                        row::toString);
            } else if (setting.equals("WEB_ACCESS")) {
                assertEquals(truth.count(Census::web), row.get("enabled").asLong());
                assertEquals(truth.count(Census::shut), row.get("disabled").asLong());
            } else if (setting.equals("SETTINGS_ACCESS")) {
                assertEquals(
                        truth.count(Census.settings("ENABLED")) + Census.GONE,
                        row.get("enabled").asLong());
            } else {
                assertTrue(row.get("enabled").isNull() && row.get("disabled").isNull(), row::toString);
                unmeasured.add(setting);
            }
        }
        assertEquals(
                Set.of(
                        "SPEAKERPHONE",
                        "SPEAKERPHONE_AND_HEADSET",
                        "CDP_PC_PORT",
                        "LLDP_MED_PC_PORT",
                        "FORWARDING_DELAY"),
                unmeasured);
    }

    @Test
    void table16SecurityModes() {
        Map<String, Long> told = new TreeMap<>();
        for (JsonNode row : report.at("/security/modes")) {
            told.put(row.get("word").asText(), row.get("count").asLong());
            Set<String> models = new TreeSet<>();
            row.get("models").forEach(model -> models.add(model.asText()));
            assertEquals(
                    truth.models(phone -> Census.web(phone)
                            && mode(phone).equals(row.get("word").asText())),
                    models);
        }
        assertEquals(truth.by(GoldenNightIT::mode, Census::web), told);
        assertEquals(Set.of("Authenticated", "Encrypted", "Non Secure"), told.keySet());
        assertEquals("MIXED", text("/security/assessment"));
    }

    private static String mode(JsonNode phone) {
        return phone.at("/habits/securityMode").asText();
    }

    @Test
    void table18Remediation() {
        for (JsonNode row : report.at("/remediation/rows")) {
            for (String registration : Set.of("registered", "unregistered")) {
                Predicate<JsonNode> there =
                        phone -> stands(phone, row.get("scenario").asText())
                                && Census.registered(phone) == registration.equals("registered");
                boolean gone = row.get("scenario").asText().equals("SETTINGS_ENABLED_WEB_OFFLINE")
                        && registration.equals("unregistered");
                JsonNode place = row.get(registration);
                assertEquals(
                        truth.count(there) + (gone ? Census.GONE : 0),
                        place.get("phones").asLong(),
                        row::toString);
                List<String> stale = truth.names(there.and(Census.shows("stale")));
                assertEquals(stale.size(), place.get("needingDeletion").asLong(), row::toString);
                assertEquals(stale.subList(0, Math.min(5, stale.size())), words(place.get("sample")), row::toString);
            }
        }
        Predicate<JsonNode> stale = Census.shows("stale");
        assertEquals(truth.count(stale.and(Census.settings("ENABLED"))), figure("/remediation/remotely"));
        assertEquals(truth.count(stale.and(Census.settings("ENABLED").negate())), figure("/remediation/physically"));
        assertEquals(truth.count(phone -> !Census.web(phone)), figure("/remediation/undecided"));
        assertEquals(0, figure("/remediation/notJudged"));
    }

    private static boolean stands(JsonNode phone, String scenario) {
        boolean enabled = phone.get("settings").asText().equals("ENABLED");
        return switch (scenario) {
            case "SETTINGS_ENABLED_WEB_ONLINE" -> enabled && Census.web(phone);
            case "SETTINGS_ENABLED_WEB_OFFLINE" -> enabled && !Census.web(phone);
            default -> !enabled;
        };
    }

    @Test
    void theDescriptiveTablesStandThere() {
        for (String table : List.of("sections", "firmwareColumns", "trustListStates", "settingsModes", "assessments")) {
            JsonNode rows = report.at("/glossary/" + table);
            assertFalse(rows.isEmpty(), table);
            rows.forEach(row -> assertFalse(row.get("meaning").asText().isBlank(), row::toString));
        }
    }

    @Test
    void theSectionsOfOurOwn() {
        JsonNode fips = report.at("/newer/0");
        assertEquals("FIPS_MODE", fips.get("setting").asText());
        assertTrue(fips.get("on").asLong() > 0, fips::toString);
        assertTrue(
                truth.count(phone -> Census.web(phone) && Census.newer(phone))
                        >= fips.get("on").asLong() + fips.get("off").asLong(),
                fips::toString);
        assertTrue(report.at("/newer/1/on").isNull(), report::toString);
        assertFalse(report.at("/preflight/findings").isEmpty());
        assertEquals("", text("/preflight/trouble"));
        assertEquals(truth.names(Census.shows("stale")).subList(0, 5), names("/evidence"));
        report.get("evidence")
                .forEach(row -> assertFalse(row.get("evidence").asText().isBlank(), row::toString));
        assertEquals(
                truth.count(Census.shows("stale")),
                figure("/resetCandidates/could")
                        + figure("/resetCandidates/cannot")
                        + figure("/resetCandidates/unknown"));
        assertEquals(0, figure("/outcomes/withoutOutcome"));
    }

    @Test
    void theHtmlSaysTheSameFigures() {
        assertTrue(printed.startsWith("<!DOCTYPE html>"), printed);
        IntStream.rangeClosed(1, 18).forEach(table -> assertTrue(printed.contains("Table " + table + ":"), printed));
        assertTrue(printed.contains(">" + figure("/targetSystem/registered") + "</td>"), printed);
        assertTrue(printed.contains(">" + figure("/remediation/remotely") + "</td>"), printed);
        assertFalse(printed.contains("<script"), printed);
    }

    @Test
    void aRunBesideItselfHasTheSameFiguresAndOneOfAnotherClusterIsRefused() {
        assertTrue(report.get("comparison").isNull(), report::toString);
        JsonNode compared = night.api().report(run, run);
        assertFalse(compared.at("/comparison/rows").isEmpty(), compared::toString);
        for (JsonNode row : compared.at("/comparison/rows")) {
            assertEquals(row.get("before"), row.get("now"), row::toString);
        }
        assertEquals(truth.all(), compared.at("/comparison/rows/0/before").asLong());
        Night other = SharedServer.as("golden-neighbour");
        other.introduce(Pace.scaled(other.simulator().timeScale()));
        Wire.Answer refused = night.api().reportBeside(run, other.complete("health-check"));
        assertEquals(400, refused.status(), refused::text);
        assertEquals("UN8028", refused.json().get("code").asText(), refused::text);
    }

    @Test
    void thePdfSaysTheSameFiguresToAnotherReader() throws IOException {
        byte[] pdf = night.api().pdf(run);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            String text = stripper.getText(document).replaceAll("\\s+", " ");
            for (JsonNode highlight : report.get("highlights")) {
                assertTrue(text.contains(highlight.get("because").asText()), highlight::toString);
            }
            for (JsonNode row : report.at("/webAccess/models")) {
                String line =
                        row.get("model").asText() + " " + row.get("enabled").asLong() + " "
                                + row.get("disabled").asLong() + " "
                                + row.get("notMeasured").asLong();
                assertTrue(text.contains(line), line + " is not in " + text);
            }
            String remotely = "Phones that can be fixed remotely " + figure("/remediation/remotely");
            String physically = "Phones that need to be fixed physically " + figure("/remediation/physically");
            assertTrue(text.contains(remotely) && text.contains(physically), text);
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
            Files.createDirectories(PICTURES);
            ImageIO.write(
                    new PDFRenderer(document).renderImageWithDPI(0, 80),
                    "png",
                    PICTURES.resolve("pdf.png").toFile());
        }
    }

    @Test
    void theWorkbookSaysTheSameFiguresToLibreOffice() throws IOException {
        Path file = SharedServer.folder().resolve("golden.xlsx");
        Files.write(file, night.api().workbook(run));
        Sheets sheets = new Sheets(LibreOffice.sheets(file));
        assertEquals(
                Set.of(
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
                        "Run Log"),
                sheets.names());
        assertEquals(truth.all(), sheets.count("All Devices", "Phone", any -> true));
        for (JsonNode phone : simulator.phones().values()) {
            Map<String, String> row =
                    sheets.row("All Devices", phone.get("name").asText());
            JsonNode device = devices.get(phone.get("name").asText());
            assertEquals(phone.get("mac").asText().replaceAll("(..)(?=.)", "$1:"), row.get("MAC"), row::toString);
            assertEquals(Census.model(phone), row.get("Model"));
            assertEquals(Census.web(phone) ? phone.get("load").asText() : "not measured", row.get("Load"));
            assertEquals(device.get("extension").asText(), row.get("Extension"));
            assertEquals(
                    device.get("reason").asText().isEmpty(), row.get("Because").isEmpty());
        }
        assertEquals(
                truth.names(phone -> Census.web(phone) && !Census.onDefault(phone)),
                sheets.column("Non-Default Firmware", "Phone"));
        assertEquals(truth.count(Census.habit("ssh")), sheets.count("SSH", "SSH", "Enabled"::equals));
        assertEquals(truth.count(Census.shows("stale")), sheets.count("ITL Status", "List has to go", "Yes"::equals));
        assertEquals(figure("/remediation/remotely"), sheets.count("ITL Status", "How", "Remote"::equals));
        assertEquals(
                truth.count(Census.shows("stale")), sheets.count("TVS Status", "TVS status", "Trusts none"::equals));
        assertEquals(
                truth.count(Census.settings("RESTRICTED")),
                sheets.count("Settings Access", "Settings access", "Restricted"::equals));
        assertEquals(truth.count(Census::shut), sheets.count("Web Access", "Counted as", "Disabled"::equals));
        assertEquals(
                truth.count(Census.habit("video")), sheets.count("Hardening", "Video capabilities", "Enabled"::equals));
        for (JsonNode phone : simulator.phones().values()) {
            String shown = sheets.row("Hardening", phone.get("name").asText()).get("FIPS mode");
            String wrong = phone.at("/habits/fips").asBoolean() ? "No" : "Yes";
            assertFalse(shown.equals(wrong), phone::toString);
        }
        assertEquals(figure("/newer/0/on"), sheets.count("Hardening", "FIPS mode", "Yes"::equals));
        assertEquals(figure("/newer/0/off"), sheets.count("Hardening", "FIPS mode", "No"::equals));
        assertEquals(
                truth.count(phone -> Census.web(phone) && mode(phone).equals("Encrypted")),
                sheets.count("Security Mode", "Security mode", "Encrypted"::equals));
        assertEquals(
                figure("/remediation/physically"),
                sheets.count("Physical ITL Remediation", "What for", "Delete the list"::equals));
        assertEquals(
                figure("/remediation/undecided"), sheets.count("Physical ITL Remediation", "What for", "Look"::equals));
        assertEquals(text("/targetSystem/version"), sheets.figure("Target system", "Version"));
        assertEquals(Long.toString(truth.all()), sheets.figure("Target system", "All phones"));
        assertEquals(
                Long.toString(figure("/remediation/remotely")),
                sheets.figure("Table 18: remediation", "Phones that can be fixed remotely"));
    }

    @Test
    void readsWellInABrowserAndIsPhotographed() throws IOException {
        Files.createDirectories(PICTURES);
        Path file = SharedServer.folder().resolve("report.html");
        Files.writeString(file, printed);
        try (Chromium chromium = Chromium.launch()) {
            ReportPictures.take(chromium, file, PICTURES);
        }
    }

    private static long figure(String pointer) {
        return report.at(pointer).asLong();
    }

    private static String text(String pointer) {
        return report.at(pointer).asText();
    }

    private static List<String> names(String pointer) {
        return StreamSupport.stream(report.at(pointer).spliterator(), false)
                .map(row -> row.get("name").asText())
                .toList();
    }

    private static List<String> words(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static Map<String, Long> byLocation(Predicate<JsonNode> which) {
        return truth.by(phone -> phone.get("location").asText(), which);
    }

    private static Map<String, Long> byLocation(String pointer) {
        Map<String, Long> counts = new TreeMap<>();
        report.at(pointer)
                .forEach(row -> counts.put(
                        row.get("location").asText(), row.get("count").asLong()));
        return counts;
    }

    private static Set<String> modelsIn(String pointer) {
        Set<String> models = new TreeSet<>();
        report.at(pointer).forEach(row -> row.get("models").forEach(model -> models.add(model.asText())));
        return models;
    }

    private static long status(String word) {
        return StreamSupport.stream(report.at("/trustList/statuses").spliterator(), false)
                .filter(row -> row.get("status").asText().equals(word))
                .mapToLong(row -> row.get("count").asLong())
                .sum();
    }
}
