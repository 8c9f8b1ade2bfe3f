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
    private static GoldenReport report;
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
        report = new GoldenReport(night.api().report(run));
        printed = night.api().printedReport(run);
        devices = night.api().devices(run);
    }

    @AfterAll
    static void end() {
        simulator.close();
    }

    @Test
    void theTargetSystem() {
        assertEquals("golden", report.text("/targetSystem/cluster"));
        assertTrue(
                report.text("/targetSystem/version").startsWith(version + "."), report.text("/targetSystem/version"));
        assertEquals(truth.all(), report.figure("/targetSystem/total"));
        assertEquals(truth.count(Census::registered), report.figure("/targetSystem/registered"));
        assertEquals(truth.all() - truth.count(Census::registered), report.figure("/targetSystem/offline"));
        assertEquals(0, report.figure("/targetSystem/notLookedAt"));
    }

    @Test
    void table1SaysWhatTheRulesSay() {
        Map<String, String> results = new TreeMap<>();
        report.json()
                .get("highlights")
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
        assertEquals("DEVICE_DEFAULT", report.text("/firmware/basis"));
        Set<String> models = new TreeSet<>();
        for (JsonNode row : report.json().at("/firmware/models")) {
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
        assertEquals(odd.size(), report.figure("/firmware/nonDefaultTotal"));
        assertEquals(truth.count(Census::web) - odd.size(), report.figure("/firmware/defaultTotal"));
        assertEquals(odd.subList(0, 5), report.names("/firmware/nonDefaultSample"));
    }

    @Test
    void table6Ssh() {
        assertEquals(truth.count(Census.habit("ssh")), report.figure("/ssh/bad"));
        assertEquals(truth.count(Census::web) - truth.count(Census.habit("ssh")), report.figure("/ssh/good"));
        assertEquals(truth.by(Census::model, Census.habit("ssh")).keySet(), report.modelsIn("/ssh/byLocation"));
        assertEquals(byLocation(Census.habit("ssh")), report.byLocation("/ssh/byLocation"));
        assertEquals(truth.names(Census.habit("ssh")).subList(0, 2), report.names("/ssh/sample"));
    }

    @Test
    void table7And9TrustLists() {
        assertEquals(truth.count(Census.shows("stale")), report.status("UPDATE_FAILED") + report.status("MISMATCH"));
        assertEquals(truth.count(Census.shows("good")), report.status("INSTALLED") + report.status("UPDATED"));
        assertEquals(truth.count(Census.shows("none")), report.status("NOT_INSTALLED"));
        assertEquals(Census.GONE, report.status("NOT_SUPPORTED"));
        assertEquals(truth.count(phone -> !Census.web(phone)), report.figure("/trustList/coverage/notMeasured"));
        Set<String> stale = new TreeSet<>();
        report.json().at("/trustList/statuses").forEach(row -> {
            if (Set.of("UPDATE_FAILED", "MISMATCH").contains(row.get("status").asText())) {
                row.get("models").forEach(model -> stale.add(model.asText()));
            }
        });
        assertEquals(truth.models(Census.shows("stale")), stale);
        assertEquals(truth.names(Census.shows("stale")).subList(0, 2), report.names("/trustList/needDeletionSample"));
    }

    @Test
    void table10And11VerificationService() {
        assertEquals(truth.count(Census.shows("stale")), report.figure("/tvs/bad"));
        assertEquals(truth.count(Census.shows("good")), report.figure("/tvs/good"));
        assertEquals(byLocation(Census.shows("stale")), report.byLocation("/tvs/byLocation"));
        assertEquals(truth.names(Census.shows("stale")).subList(0, 2), report.names("/tvs/sample"));
    }

    @Test
    void table12SettingsAccess() {
        assertEquals(truth.count(Census.settings("ENABLED")) + Census.GONE, report.figure("/settingsAccess/enabled"));
        Map<String, Long> restricted = new TreeMap<>();
        Map<String, Long> disabled = new TreeMap<>();
        for (JsonNode row : report.json().at("/settingsAccess/places")) {
            String place =
                    row.get("location").asText() + " " + row.get("devicePool").asText();
            count(restricted, place, row.get("restricted").asLong());
            count(disabled, place, row.get("disabled").asLong());
        }
        assertEquals(truth.by(GoldenNightIT::place, Census.settings("RESTRICTED")), restricted);
        assertEquals(truth.by(GoldenNightIT::place, Census.settings("DISABLED")), disabled);
        assertEquals(truth.count(Census.settings("RESTRICTED")), report.figure("/settingsAccess/restricted"));
        assertEquals(truth.count(Census.settings("DISABLED")), report.figure("/settingsAccess/disabled"));
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
        for (JsonNode row : report.json().at("/webAccess/models")) {
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
        assertEquals(truth.count(Census::web), report.figure("/webAccess/enabled"));
        assertEquals(truth.count(Census::shut), report.figure("/webAccess/disabled"));
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
        for (JsonNode row : report.json().get("hardening")) {
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
        for (JsonNode row : report.json().at("/security/modes")) {
            told.put(row.get("word").asText(), row.get("count").asLong());
            Set<String> models = new TreeSet<>();
            row.get("models").forEach(model -> models.add(model.asText()));
            assertEquals(
                    truth.models(phone -> Census.web(phone)
                            && Census.mode(phone).equals(row.get("word").asText())),
                    models);
        }
        assertEquals(truth.by(Census::mode, Census::web), told);
        assertEquals(Set.of("Authenticated", "Encrypted", "Non Secure"), told.keySet());
        assertEquals("MIXED", report.text("/security/assessment"));
    }

    @Test
    void table18Remediation() {
        for (JsonNode row : report.json().at("/remediation/rows")) {
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
                assertEquals(
                        stale.subList(0, Math.min(5, stale.size())),
                        GoldenReport.words(place.get("sample")),
                        row::toString);
            }
        }
        Predicate<JsonNode> stale = Census.shows("stale");
        assertEquals(truth.count(stale.and(Census.settings("ENABLED"))), report.figure("/remediation/remotely"));
        assertEquals(
                truth.count(stale.and(Census.settings("ENABLED").negate())), report.figure("/remediation/physically"));
        assertEquals(truth.count(phone -> !Census.web(phone)), report.figure("/remediation/undecided"));
        assertEquals(0, report.figure("/remediation/notJudged"));
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
            JsonNode rows = report.json().at("/glossary/" + table);
            assertFalse(rows.isEmpty(), table);
            rows.forEach(row -> assertFalse(row.get("meaning").asText().isBlank(), row::toString));
        }
    }

    @Test
    void theSectionsOfOurOwn() {
        JsonNode fips = report.json().at("/newer/0");
        assertEquals("FIPS_MODE", fips.get("setting").asText());
        assertTrue(fips.get("on").asLong() > 0, fips::toString);
        assertTrue(
                truth.count(phone -> Census.web(phone) && Census.newer(phone))
                        >= fips.get("on").asLong() + fips.get("off").asLong(),
                fips::toString);
        assertTrue(report.json().at("/newer/1/on").isNull(), report.json()::toString);
        assertFalse(report.json().at("/preflight/findings").isEmpty());
        assertEquals("", report.text("/preflight/trouble"));
        assertEquals(truth.names(Census.shows("stale")).subList(0, 5), report.names("/evidence"));
        report.json()
                .get("evidence")
                .forEach(row -> assertFalse(row.get("evidence").asText().isBlank(), row::toString));
        assertEquals(
                truth.count(Census.shows("stale")),
                report.figure("/resetCandidates/could")
                        + report.figure("/resetCandidates/cannot")
                        + report.figure("/resetCandidates/unknown"));
        assertEquals(0, report.figure("/outcomes/withoutOutcome"));
    }

    @Test
    void theHtmlSaysTheSameFigures() {
        assertTrue(printed.startsWith("<!DOCTYPE html>"), printed);
        IntStream.rangeClosed(1, 18).forEach(table -> assertTrue(printed.contains("Table " + table + ":"), printed));
        assertTrue(printed.contains(">" + report.figure("/targetSystem/registered") + "</td>"), printed);
        assertTrue(printed.contains(">" + report.figure("/remediation/remotely") + "</td>"), printed);
        assertFalse(printed.contains("<script"), printed);
    }

    @Test
    void aRunBesideItselfHasTheSameFiguresAndOneOfAnotherClusterIsRefused() {
        assertTrue(report.json().get("comparison").isNull(), report.json()::toString);
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
        Files.createDirectories(PICTURES);
        report.assertReadIn(night.api().pdf(run), PICTURES.resolve("pdf.png"));
    }

    @Test
    void theWorkbookSaysTheSameFiguresToLibreOffice() throws IOException {
        Path file = SharedServer.folder().resolve("golden.xlsx");
        Files.write(file, night.api().workbook(run));
        Sheets sheets = new Sheets(LibreOffice.sheets(file));
        new GoldenWorkbook(sheets, report, truth)
                .assertSaysTheSame(simulator.phones().values(), devices);
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

    private static Map<String, Long> byLocation(Predicate<JsonNode> which) {
        return truth.by(phone -> phone.get("location").asText(), which);
    }
}
