package org.upgradenight.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.upgradenight.callmanager.VendorConfig;
import org.upgradenight.preparation.Change;
import org.upgradenight.preparation.PriorSettings;
import org.upgradenight.reporting.ClusterLook;
import org.upgradenight.reporting.ClusterLookRows;
import org.upgradenight.reporting.Coverage;
import org.upgradenight.reporting.HealthReport;
import org.upgradenight.reporting.LogColumn;
import org.upgradenight.reporting.OutcomeSummary.OutcomeRow;
import org.upgradenight.reporting.PhoneColumn;
import org.upgradenight.reporting.Remediation.Place;
import org.upgradenight.reporting.ReportRows;
import org.upgradenight.reporting.RowSpool;
import org.upgradenight.reporting.RunLists;
import org.upgradenight.reporting.SettingColumn;
import org.upgradenight.reporting.SiteLetter;
import org.upgradenight.reporting.UnrestoredSummary.OpenSetting;
import org.upgradenight.run.NodeIdentity;
import org.upgradenight.trustcheck.Finding;
import org.upgradenight.trustlist.TrustListStatus;

/** A report counted from rows as the steps of a run leave them. */
class ReportRowsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    private static final VendorConfig NOTHING = new VendorConfig("");

    private final NodeIdentity here = new NodeIdentity();

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void thereIsNoReportOfAnUnknownRun(DatabaseKind kind) throws IOException {
        assertEquals(
                Optional.empty(), new Rows(kind).with(ReportRows.class, here, reports -> reports.report(4711, NOW)));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void theNewestLookAtAPhoneCounts(DatabaseKind kind) throws IOException {
        Rows rows = new Rows(kind);
        for (int number = 1; number <= 3; number++) {
            rows.phone(number, "Berlin");
            look(rows, number, "BEFORE", "UPDATE_FAILED", "sip.12-1");
        }
        look(rows, 2, "AFTER", "INSTALLED", "sip.12-5");
        rows.phone(4, "Berlin");
        HealthReport report = report(rows);
        assertEquals(2, report.trustList().count(TrustListStatus.UPDATE_FAILED));
        assertEquals(1, report.trustList().count(TrustListStatus.INSTALLED));
        assertEquals(new Coverage(3, 1), report.trustList().coverage());
        assertEquals("sip.12-1", report.firmware().models().get(0).defaultVersion());
        assertEquals(1, report.firmware().nonDefaultTotal());
        assertEquals(Optional.of(1L), report.ssh().bad());
        assertEquals(new Coverage(3, 1), report.ssh().coverage());
        assertEquals(
                new Place(true, 3, 2, List.of(name(1), name(3))),
                report.remediation().rows().get(0).registered());
        assertEquals(1, report.remediation().notJudged());
        assertEquals(4, report.targetSystem().total());
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void whatTheClusterSaidOfItselfIsKeptWithTheRunAndReplaced(DatabaseKind kind) throws IOException {
        Rows rows = new Rows(kind);
        rows.phone(1, "Berlin");
        assertEquals(Optional.empty(), report(rows).preflight());
        Finding finding = new Finding(Finding.Weight.PROBLEM, "ITL_DIFFERS", "", "x".repeat(2000));
        for (String trouble : List.of("silent", "")) {
            ClusterLook look = new ClusterLook(NOW, "12.5.1.10000-22", List.of(finding, finding), trouble);
            rows.using(ClusterLookRows.class, here, looks -> looks.keep(Rows.RUN, look));
        }
        HealthReport report = report(rows);
        assertEquals(Optional.of("12.5.1.10000-22"), report.targetSystem().version());
        assertEquals(2, report.preflight().orElseThrow().count(Finding.Weight.PROBLEM));
        assertEquals("", report.preflight().orElseThrow().trouble());
        assertEquals(
                1000, report.preflight().orElseThrow().findings().get(0).text().length());
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void theNewestLetterOfEachSiteIsToldThoseWithoutContactFirst(DatabaseKind kind) throws IOException {
        Rows rows = new Rows(kind);
        String letter =
                "INSERT INTO letter (id, run_id, cluster, site, revision, recipients, state, message_id, subject,"
                        + " body, csv, devices, tries, last_error, created_at, addressed_to) VALUES (%d, " + Rows.RUN
                        + ", 'lab', '%s', %d, 'a@b', 'SENT', '<%d@x>', '', '', '', %d, 1, '', CURRENT_TIMESTAMP, '%s')";
        rows.execute(letter.formatted(1, "Berlin", 1, 1, 5, "SITE"));
        rows.execute(letter.formatted(2, "Berlin", 2, 2, 3, "SITE"));
        rows.execute(letter.formatted(3, "Ulm", 1, 3, 1, "FALLBACK"));
        rows.execute(letter.formatted(4, "(project lead)", 1, 4, 0, "LEAD"));
        assertEquals(
                List.of(
                        new SiteLetter("Ulm", 1, 1, "SENT", "FALLBACK"),
                        new SiteLetter("Berlin", 3, 2, "SENT", "SITE")),
                report(rows).siteLetters());
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void everyPhoneOfALargeRunIsCountedOnce(DatabaseKind kind) throws IOException {
        Rows rows = new Rows(kind);
        int phones = 2500;
        for (int number = 1; number <= phones; number++) {
            rows.phone(number, "Berlin");
        }
        HealthReport report = report(rows);
        assertEquals(phones, report.targetSystem().total());
        assertEquals(phones, report.targetSystem().registered());
        assertEquals(phones, report.targetSystem().notLookedAt());
        assertEquals(phones, report.settingsAccess().enabled());
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void changedSettingsOfTheRunAndOpenOnesOfTheClusterAreTold(DatabaseKind kind) throws IOException {
        Rows rows = new Rows(kind);
        rows.run(6);
        rows.phone(1, "Berlin");
        intend(rows, 6, name(9));
        intend(rows, Rows.RUN, name(1));
        rows.execute("INSERT INTO device_outcome VALUES (" + Rows.RUN + ", '" + name(1)
                + "', 'SKIPPED', 'TRUST_LIST_GOOD', '', 0, CURRENT_TIMESTAMP, '')");
        HealthReport report = report(rows);
        assertEquals(2, report.unrestored().settings());
        assertEquals(
                List.of(6L, Rows.RUN),
                report.unrestored().sample().stream()
                        .sorted((left, right) -> Long.compare(left.byRun(), right.byRun()))
                        .map(OpenSetting::byRun)
                        .toList());
        assertEquals(1, report.exposure().size());
        assertTrue(report.exposure().get(0).changedUntil().isEmpty());
        assertEquals(
                List.of(new OutcomeRow("SKIPPED", "TRUST_LIST_GOOD", 1)),
                report.outcomes().rows());
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void theListsHoldWhatTheReportCounts(DatabaseKind kind) throws IOException {
        Rows rows = new Rows(kind);
        int phones = 1200;
        for (int number = 1; number <= phones; number++) {
            rows.phone(number, "Berlin");
        }
        look(rows, 1, "BEFORE", "UPDATE_FAILED", "sip.12-1");
        look(rows, 2, "BEFORE", "UPDATE_FAILED", "sip.12-1");
        look(rows, 2, "AFTER", "INSTALLED", "sip.12-5");
        intend(rows, Rows.RUN, name(1));
        rows.execute("INSERT INTO run_message (id, run_id, at, code, text) VALUES (1, " + Rows.RUN
                + ", CURRENT_TIMESTAMP, 'UN6009', 'Resumed.')");
        try (RunLists run = rows.with(ReportRows.class, here, ReportRowsTest::lists)) {
            List<List<String>> listed = read(run.lists().phones());
            assertEquals(report(rows), run.report());
            assertEquals(phones, listed.size());
            assertEquals(
                    run.report().remediation().remotely(),
                    listed.stream()
                            .filter(row -> PhoneColumn.HELP.of(row).equals("REMOTE"))
                            .count());
            assertEquals("INSTALLED", PhoneColumn.TRUST_LIST.of(listed.get(1)));
            assertEquals("", PhoneColumn.SEEN_AT.of(listed.get(2)));
            assertEquals(
                    "theirs",
                    SettingColumn.PRIOR.of(read(run.lists().settings()).get(0)));
            assertEquals("UN6009", LogColumn.CODE.of(read(run.lists().log()).get(0)));
        }
    }

    private static RunLists lists(ReportRows reports) {
        try {
            return reports.lists(Rows.RUN, NOW).orElseThrow();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static List<List<String>> read(RowSpool spool) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        spool.each(rows::add);
        return rows;
    }

    private HealthReport report(Rows rows) {
        return rows.with(ReportRows.class, here, reports -> reports.report(Rows.RUN, NOW))
                .orElseThrow();
    }

    private void intend(Rows rows, long run, String device) {
        Change change = new Change("authenticationUrl", Optional.of("theirs"), "ours");
        rows.using(
                PriorSettings.class,
                here,
                settings -> settings.intend(run, Rows.CLUSTER, device, List.of(change), NOTHING, NOTHING, 1));
    }

    private static void look(Rows rows, int number, String phase, String trustList, String load) {
        int id = 2_000_000 + number * 2 + (phase.equals("AFTER") ? 1 : 0);
        rows.execute("INSERT INTO observation (id, run_id, cluster, device, phase, at, registration, web, settings,"
                + " trust_list, evidence, running_load, serial, model_number, itl_signature, authentication_url,"
                + " tftp_server, security_mode, switch_name, switch_address, switch_port, voice_vlan, shown_settings)"
                + " VALUES (" + id + ", " + Rows.RUN + ", 'lab', '" + name(number) + "', '"
                + phase + "', CURRENT_TIMESTAMP, 'REGISTERED', 'ONLINE', 'ENABLED', '" + trustList + "', '', '" + load
                + "', '', '', '', '', '', 'Non Secure', '', '', '', '', 'SSH=" + (phase.equals("AFTER") ? "on" : "off")
                + "')");
        boolean stale = trustList.equals("UPDATE_FAILED");
        rows.execute("INSERT INTO verdict VALUES (" + id + ", " + Rows.RUN + ", '" + name(number) + "', '" + phase
                + "', 'ENABLED_ONLINE_REGISTERED', '" + (stale ? "DELETE_BY_HTTP" : "NONE") + "', " + stale + ", '"
                + (stale ? "TRUST_LIST_STALE" : "TRUST_LIST_GOOD") + "')");
    }

    private static String name(int number) {
        return "SEP" + String.format(Locale.ROOT, "%012X", number);
    }
}
