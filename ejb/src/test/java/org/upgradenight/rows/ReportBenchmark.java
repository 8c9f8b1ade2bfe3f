package org.upgradenight.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.upgradenight.paper.PdfPress;
import org.upgradenight.paper.PressBusyException;
import org.upgradenight.reporting.HealthReport;
import org.upgradenight.reporting.ReportRows;
import org.upgradenight.reporting.RunLists;
import org.upgradenight.reporting.html.HtmlReport;
import org.upgradenight.reporting.workbook.HealthWorkbook;
import org.upgradenight.run.NodeIdentity;

/**
 * All forms of a report on an estate of any size, timed; see {@code docs/benchmarks.md}. Not run by the build. The files
 * stay in {@code target/report-benchmark}.
 */
class ReportBenchmark {

    private static final int PHONES = Integer.getInteger("bench.phones", 100_000);
    private static final Path FOLDER = Path.of("target/report-benchmark");

    private static final List<String> ESTATE = List.of(
            """
            INSERT INTO run_device (id, run_id, device, site, model, protocol, description, device_pool, location,
                common_phone_profile, security_profile, extension, owner, configured_load, address, registration,
                settings_access)
            SELECT 1000000 + n, 7, 'SEP' || LPAD(UPPER(TO_HEX(n)), 12, '0'), 'Site ' || n % 40,
                (ARRAY['Cisco 7841', 'Cisco 7841', 'Cisco 8851', 'Cisco 7961', 'Cisco 7945', 'Cisco 9971'])[n % 6 + 1],
                'SIP', 'Desk ' || n || ', room ' || n % 300, 'DP_' || n % 12, 'Site ' || n % 40,
                'Standard Common Phone Profile', 'Standard SIP Non-Secure', '00493012' || n, 'user' || n, '',
                '10.' || n / 65536 || '.' || n / 256 % 256 || '.' || n % 256,
                CASE WHEN n % 50 = 0 THEN 'UNREGISTERED' ELSE 'REGISTERED' END,
                CASE WHEN n % 30 = 0 THEN 'RESTRICTED' ELSE 'ENABLED' END
            FROM GENERATE_SERIES(1, %d) n
            """,
            """
            INSERT INTO observation (id, run_id, cluster, device, phase, at, registration, web, settings, trust_list,
                evidence, running_load, serial, model_number, itl_signature, authentication_url, tftp_server,
                security_mode, switch_name, switch_address, switch_port, voice_vlan, shown_settings)
            SELECT 1000000 + d.id, 7, 'lab', d.device, 'BEFORE', CURRENT_TIMESTAMP, d.registration,
                CASE WHEN d.id % 25 = 0 THEN 'OFFLINE' ELSE 'ONLINE' END, d.settings_access,
                CASE WHEN d.id % 25 = 0 THEN 'UNKNOWN' WHEN d.id % 11 = 0 THEN 'UPDATE_FAILED'
                     WHEN d.id % 13 = 0 THEN 'MISMATCH' WHEN d.id % 3 = 0 THEN 'UPDATED' ELSE 'INSTALLED' END,
                'the status messages of the phone say so',
                CASE WHEN d.id % 25 = 0 THEN '' WHEN d.id % 17 = 0 THEN 'sip.12-1-1SR1-4' ELSE 'sip.14-2-1-0201' END,
                'FCH' || d.id, '', '', 'http://192.0.2.10:8080/ccmcip/authenticate.jsp', '192.0.2.10',
                CASE WHEN d.id % 25 = 0 THEN '' ELSE 'Non Secure' END, 'access-' || d.id % 400,
                '10.255.0.' || d.id % 250, 'GigabitEthernet1/0/' || d.id % 48, '110', 'SSH=off PC_PORT=on VIDEO=off'
            FROM run_device d WHERE d.run_id = 7
            """,
            """
            INSERT INTO verdict (id, run_id, device, phase, cell, remedy, needs_deletion, reason)
            SELECT o.id, 7, o.device, 'BEFORE',
                CASE WHEN o.settings = 'RESTRICTED' THEN 'RESTRICTED_' ELSE 'ENABLED_' || o.web || '_' END || o.registration,
                CASE WHEN o.trust_list IN ('INSTALLED', 'UPDATED') THEN 'NONE' WHEN o.settings = 'RESTRICTED' THEN 'PHYSICAL'
                     WHEN o.web = 'OFFLINE' THEN 'LOOK' ELSE 'DELETE_BY_HTTP' END,
                o.trust_list IN ('UPDATE_FAILED', 'MISMATCH'),
                CASE WHEN o.trust_list IN ('INSTALLED', 'UPDATED') THEN 'TRUST_LIST_GOOD' WHEN o.settings = 'RESTRICTED'
                     THEN 'SETTINGS_ACCESS_RESTRICTED' WHEN o.web = 'OFFLINE' THEN 'WEB_OFF_NEEDS_CTI'
                     ELSE 'TRUST_LIST_STALE' END
            FROM observation o WHERE o.run_id = 7
            """,
            """
            INSERT INTO device_outcome (run_id, device, outcome, reason, detail, attempts, at)
            SELECT 7, v.device, CASE v.remedy WHEN 'DELETE_BY_HTTP' THEN 'VERIFIED' ELSE 'SKIPPED' END, v.reason, '', 1,
                CURRENT_TIMESTAMP
            FROM verdict v WHERE v.run_id = 7
            """,
            """
            INSERT INTO prior_setting (id, run_id, cluster, device, layer, element, prior_value, our_value,
                prior_document, our_document, state, open_key, epoch, recorded_at, written_at, restored_at, note)
            SELECT 5000000 + d.id, 7, 'lab', d.device, 'DEVICE',
                CASE WHEN d.id % 2 = 0 THEN 'vendorConfig.webAccess' ELSE 'authenticationUrl' END, '1', '0', '', '',
                CASE WHEN d.id % 40 = 0 THEN 'WRITTEN' ELSE 'RESTORED' END,
                CASE WHEN d.id % 40 = 0 THEN 'lab/' || d.device END, 1,
                CURRENT_TIMESTAMP - INTERVAL '1 second' * (11520 + d.id % 900),
                CURRENT_TIMESTAMP - INTERVAL '3 hours',
                CASE WHEN d.id % 40 = 0 THEN NULL ELSE CURRENT_TIMESTAMP - INTERVAL '1 second' * (d.id % 3600) END, ''
            FROM run_device d WHERE d.run_id = 7
            """,
            "UPDATE run SET status = 'COMPLETED', started_at = CURRENT_TIMESTAMP - INTERVAL '4 hours',"
                    + " ended_at = CURRENT_TIMESTAMP WHERE id = 7",
            "ANALYZE");

    @Test
    void allFormsOfALargeReport() throws IOException {
        Rows rows = new Rows(DatabaseKind.POSTGRESQL);
        ESTATE.forEach(sql -> rows.execute(sql.replace("%d", Integer.toString(PHONES))));
        Files.createDirectories(FOLDER);
        HealthReport report = timed(
                "figures, for JSON",
                () -> rows.with(
                        ReportRows.class,
                        new NodeIdentity(),
                        all -> all.report(Rows.RUN, Clock.systemUTC().instant()).orElseThrow()));
        assertEquals(PHONES, report.targetSystem().total());
        String html = timed("HTML of them", () -> new HtmlReport().of(report));
        Files.writeString(FOLDER.resolve("report.html"), html);
        timed("PDF of it", () -> written("report.pdf", out -> print(html, out)));
        try (RunLists lists = timed(
                "figures and lists", () -> rows.with(ReportRows.class, new NodeIdentity(), ReportBenchmark::lists))) {
            timed("workbook of them", () -> written("workbook.xlsx", out -> new HealthWorkbook().write(lists, out)));
        }
    }

    private static RunLists lists(ReportRows rows) {
        try {
            return rows.lists(Rows.RUN, Clock.systemUTC().instant()).orElseThrow();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void print(String html, OutputStream out) throws IOException {
        try {
            new PdfPress().print(() -> html, out);
        } catch (PressBusyException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private interface Work<T> {
        T done() throws IOException;
    }

    private interface Form {
        void write(OutputStream out) throws IOException;
    }

    private static Path written(String name, Form form) throws IOException {
        Path file = FOLDER.resolve(name);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            form.write(out);
        }
        return file;
    }

    private static <T> T timed(String what, Work<T> work) throws IOException {
        long start = System.nanoTime();
        T done = work.done();
        double seconds = (System.nanoTime() - start) / 1e9;
        String size = done instanceof Path file ? Files.size(file) / 1024 + " KiB" : "";
        System.out.printf(
                Locale.ROOT,
                "%d phones, heap at most %d MiB: %s took %.1f s %s%n",
                PHONES,
                Runtime.getRuntime().maxMemory() >> 20,
                what,
                seconds,
                size);
        return done;
    }
}
