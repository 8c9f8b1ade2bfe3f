package org.upgradenight.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.upgradenight.run.NodeIdentity;
import org.upgradenight.sitework.AddressedTo;
import org.upgradenight.sitework.JpaLetterJournal;
import org.upgradenight.sitework.JpaSiteworkRows;
import org.upgradenight.sitework.JpaVisitJournal;
import org.upgradenight.sitework.Letter;
import org.upgradenight.sitework.LetterContent;
import org.upgradenight.sitework.LetterState;
import org.upgradenight.sitework.ManualSteps;
import org.upgradenight.sitework.OpenPhone;
import org.upgradenight.sitework.PhysicalList;
import org.upgradenight.sitework.Report;
import org.upgradenight.sitework.RunHead;
import org.upgradenight.sitework.VisitView;

/** Lists, letters and answers in both databases. */
class SiteworkTest {
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    private static final RunHead RUN = new RunHead(Rows.RUN, Rows.CLUSTER, false, NOW);
    private static final String ONE = "SEP000000000001";

    private final NodeIdentity here = new NodeIdentity();

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aLetterThatWasLeftIsDueInItsTimeAndNotBefore(DatabaseKind kind) throws IOException {
        Rows rows = new Rows(kind);
        long id = add(rows, letter("Berlin", 1));
        assertEquals(List.of(), due(rows, NOW.plusSeconds(86_400)));
        rows.using(JpaLetterJournal.class, here, journal -> journal.leave(id, NOW));
        assertEquals(List.of(), due(rows, NOW.minusSeconds(1)));
        assertEquals(List.of(id), due(rows, NOW));
        rows.using(JpaLetterJournal.class, here, journal -> journal.tried(id, LetterState.SENT, ""));
        rows.using(JpaLetterJournal.class, here, journal -> journal.leave(id, NOW));
        assertEquals(List.of(), due(rows, NOW.plusSeconds(1)));
        assertEquals(
                Optional.empty(),
                rows.with(JpaLetterJournal.class, here, journal -> journal.views(Rows.RUN))
                        .get(0)
                        .nextTryAt());
    }

    /** Two servers on one database that are about to hand over the same letters at the same time. */
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void eachLetterIsHandedOverByOneServerOnly(DatabaseKind kind) throws Exception {
        Rows rows = new Rows(kind);
        List<Long> letters = new ArrayList<>();
        for (int site = 0; site < 40; site++) {
            letters.add(add(rows, letter("Site", site + 1)));
            rows.execute("UPDATE letter SET state = 'PENDING', site = CONCAT('Site ', revision)");
        }
        Instant until = Instant.now().plusSeconds(300);
        List<Long> taken = new CopyOnWriteArrayList<>();
        List<CompletableFuture<Void>> servers = new ArrayList<>();
        for (int server = 0; server < 2; server++) {
            servers.add(CompletableFuture.runAsync(() -> letters.forEach(id -> {
                if (claim(rows, id, until).isPresent()) {
                    taken.add(id);
                }
            })));
        }
        for (CompletableFuture<Void> server : servers) {
            server.get(60, TimeUnit.SECONDS);
        }
        assertEquals(letters, taken.stream().sorted().toList());
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aClaimEndsWithItsTryOrWithItsTime(DatabaseKind kind) throws IOException {
        Rows rows = new Rows(kind);
        Instant now = Instant.now();
        long id = add(rows, letter("Berlin", 1));
        rows.using(JpaLetterJournal.class, here, journal -> journal.leave(id, now.minusSeconds(60)));
        assertTrue(claim(rows, id, now.plusSeconds(300)).isPresent());
        assertEquals(Optional.empty(), claim(rows, id, now.plusSeconds(300)));
        assertEquals(List.of(), due(rows, now));
        assertEquals(List.of(id), due(rows, now.plusSeconds(301)));
        rows.using(JpaLetterJournal.class, here, journal -> journal.tried(id, LetterState.PENDING, "down"));
        assertEquals(
                "Berlin", claim(rows, id, now.minusSeconds(1)).orElseThrow().site());
        assertTrue(claim(rows, id, now.plusSeconds(300)).isPresent(), "the dead server's claim never ends");
        rows.using(JpaLetterJournal.class, here, journal -> journal.tried(id, LetterState.SENT, ""));
        assertEquals(Optional.empty(), claim(rows, id, now.plusSeconds(300)));
    }

    private Optional<Letter> claim(Rows rows, long id, Instant until) {
        return rows.with(JpaLetterJournal.class, here, journal -> journal.claim(id, until));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void theNextRevisionClosesAnUnsentOne(DatabaseKind kind) throws IOException {
        Rows rows = new Rows(kind);
        long first = add(rows, letter("Berlin", 1));
        rows.using(JpaLetterJournal.class, here, journal -> journal.leave(first, NOW));
        add(rows, letter("Berlin", 2));
        assertEquals(List.of(), due(rows, NOW));
        assertEquals(List.of("FAILED", "PENDING"), rows.column("SELECT state FROM letter ORDER BY revision"));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aLinkLeadsToItsSiteUntilItExpires(DatabaseKind kind) throws IOException {
        Rows rows = new Rows(kind);
        add(rows, letter("Berlin", 1));
        assertEquals(
                "Berlin",
                rows.with(JpaVisitJournal.class, here, visits -> visits.linked("hash"))
                        .orElseThrow()
                        .site());
        assertEquals(Optional.empty(), rows.with(JpaVisitJournal.class, here, visits -> visits.linked("other")));
        rows.execute("UPDATE site_link SET expires_at = created_at");
        assertEquals(Optional.empty(), rows.with(JpaVisitJournal.class, here, visits -> visits.linked("hash")));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void answersAreTakenForListedPhonesOfThatSiteOnly(DatabaseKind kind) throws IOException {
        Rows rows = new Rows(kind);
        failed(rows, 1, "Berlin");
        failed(rows, 2, "Bonn");
        List<OpenPhone> open = rows.with(JpaSiteworkRows.class, here, all -> all.openPhones(RUN));
        assertEquals(2, open.size());
        for (int again = 0; again < 2; again++) {
            rows.using(JpaVisitJournal.class, here, visits -> visits.list(RUN, lists(open)));
        }
        Report done = new Report(Report.Result.DONE, "well", "Anna", Report.How.LINK, Optional.of(NOW));
        Map<String, Report> said = Map.of(ONE, done, "SEP000000000002", done, "SEP000000000003", done);
        assertEquals(
                List.of(ONE),
                rows.with(JpaVisitJournal.class, here, visits -> visits.report(Rows.RUN, "Berlin", said)));
        Map<String, Report> reports = rows.with(JpaVisitJournal.class, here, visits -> visits.reports(Rows.RUN));
        assertEquals(Map.of(ONE, done, "SEP000000000002", Report.NONE), reports);
    }

    /** Where a listed phone stands follows its outcome, what was reported, and what later looks found. */
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aListedPhoneIsOpenReportedOrVerified(DatabaseKind kind) throws IOException {
        Rows rows = new Rows(kind);
        List.of(8L, 9L, 10L).forEach(rows::run);
        failed(rows, 1, "Berlin");
        failed(rows, 2, "Bonn");
        List<OpenPhone> open = rows.with(JpaSiteworkRows.class, here, all -> all.openPhones(RUN));
        rows.using(JpaVisitJournal.class, here, visits -> visits.list(RUN, lists(open)));
        assertEquals(List.of("Berlin OPEN", "Bonn OPEN"), standing(rows));

        Report done = new Report(Report.Result.DONE, "well", "Anna", Report.How.LINK, Optional.of(NOW));
        rows.using(JpaVisitJournal.class, here, visits -> visits.report(Rows.RUN, "Berlin", Map.of(ONE, done)));
        assertEquals(List.of("Berlin REPORTED", "Bonn OPEN"), standing(rows));
        VisitView berlin = rows.with(JpaSiteworkRows.class, here, all -> all.visits(Rows.RUN, "Berlin"))
                .get(0);
        assertEquals(done, berlin.phone().report());
        assertEquals(ONE, berlin.phone().device());

        look(rows, 8, 1, "MISMATCH", "");
        rows.execute("UPDATE observation SET at = TIMESTAMP '2026-11-22 05:00:00'");
        assertEquals(List.of("Berlin OPEN", "Bonn OPEN"), standing(rows), "found undone since");
        look(rows, 9, 2, "INSTALLED", "");
        assertEquals(List.of("Berlin VERIFIED", "Bonn OPEN"), standing(rows));
        look(rows, 10, 3, "UPDATE_FAILED", "");
        assertEquals(List.of("Berlin OPEN", "Bonn OPEN"), standing(rows));
        rows.execute("UPDATE device_outcome SET outcome = 'VERIFIED'");
        assertEquals(List.of("Berlin VERIFIED", "Bonn VERIFIED"), standing(rows));
        rows.execute("UPDATE device_outcome SET outcome = 'SKIPPED'");
        assertEquals(
                List.of("Berlin VERIFIED", "Bonn VERIFIED"), standing(rows), "nobody judged that a visit is needed");
        verdict(rows, "BEFORE", "PHYSICAL");
        assertEquals(List.of("Berlin OPEN", "Bonn VERIFIED"), standing(rows));
        verdict(rows, "AFTER", "NONE");
        assertEquals(List.of("Berlin VERIFIED", "Bonn VERIFIED"), standing(rows));
    }

    private List<String> standing(Rows rows) {
        List<String> counted = new ArrayList<>();
        rows.with(JpaSiteworkRows.class, here, all -> all.standing(Rows.RUN))
                .forEach((site, states) -> states.forEach((state, phones) -> counted.add(site + " " + state)));
        List<String> told = rows.with(JpaSiteworkRows.class, here, all -> all.visits(Rows.RUN)).stream()
                .map(visit -> visit.phone().site() + " " + visit.state())
                .toList();
        assertEquals(told, counted.stream().sorted().toList());
        return told;
    }

    private static void verdict(Rows rows, String phase, String remedy) {
        rows.execute("INSERT INTO verdict (id, run_id, device, phase, cell, remedy, needs_deletion, reason) VALUES ("
                + phase.length() + ", " + Rows.RUN + ", '" + ONE + "', '" + phase
                + "', 'RESTRICTED_REGISTERED', '" + remedy + "', TRUE, 'TRUST_LIST_STALE')");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void switchAndPortMayComeFromAnEarlierRunAndSaySo(DatabaseKind kind) throws IOException {
        Rows rows = new Rows(kind);
        rows.run(6);
        failed(rows, 1, "Berlin");
        look(rows, 6, 1, "MISMATCH", "Gi1/0/7");
        look(rows, Rows.RUN, 2, "UNKNOWN", "");
        OpenPhone phone = rows.with(JpaSiteworkRows.class, here, all -> all.openPhones(RUN))
                .get(0);
        assertEquals("Gi1/0/7", phone.switchPort().port());
        assertEquals("110", phone.switchPort().voiceVlan());
        assertEquals("FCH1", phone.switchPort().serial());
        assertTrue(phone.switchPort().earlierRun());
        assertTrue(phone.switchPort().knownSince().isPresent());
        assertTrue(phone.lastStale().isPresent());
        assertEquals("REGISTERED", phone.registration());
    }

    private static List<PhysicalList> lists(List<OpenPhone> open) {
        ManualSteps steps = ManualSteps.load();
        return open.stream()
                .map(phone -> PhysicalList.of(phone.site(), "", List.of(phone), steps))
                .toList();
    }

    private static void failed(Rows rows, int number, String site) {
        rows.phone(number, site);
        rows.execute("INSERT INTO device_outcome VALUES (" + Rows.RUN + ", 'SEP00000000000" + number
                + "', 'FAILED', 'ERROR_4', '', 1, CURRENT_TIMESTAMP, '')");
    }

    private static void look(Rows rows, long run, int id, String trustList, String port) {
        rows.execute(
                "INSERT INTO observation (id, run_id, cluster, device, phase, at, registration, web, settings, trust_list,"
                        + " evidence, running_load, serial, model_number, itl_signature, authentication_url, tftp_server,"
                        + " security_mode, switch_name, switch_address, switch_port, voice_vlan) VALUES (" + id + ", "
                        + run + ", 'lab', '" + ONE
                        + "', 'BEFORE', CURRENT_TIMESTAMP, 'REGISTERED', 'ONLINE', 'ENABLED', '" + trustList
                        + "', '', 'load', 'FCH1', '', '', '', '', 'Non Secure', 'sw-1', '10.0.0.1', '" + port
                        + "', '110')");
    }

    private long add(Rows rows, Letter letter) {
        rows.using(JpaLetterJournal.class, here, journal -> journal.add(letter, "replaced", hash(letter)));
        return Long.parseLong(rows.column("SELECT MAX(id) FROM letter").get(0));
    }

    private static String hash(Letter letter) {
        return letter.revision() == 1 ? "hash" : "hash" + letter.revision();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aPhoneThatNoPageEverToldOfHangsWhereTheClusterKnewItLast(DatabaseKind kind) throws IOException {
        Rows rows = new Rows(kind);
        rows.phone(1, "Berlin");
        rows.execute(
                "UPDATE run_device SET owner = 'ann', owner_name = 'Ann Lee', last_switch = 'sw-7', last_port = 'Gi1/0/9',"
                        + " last_seen_at = TIMESTAMP '2026-11-20 03:00:00'");
        rows.execute("INSERT INTO device_outcome VALUES (" + Rows.RUN + ", '" + ONE
                + "', 'FAILED', 'NO_SCRIPT', '', 0, CURRENT_TIMESTAMP, '')");
        OpenPhone phone = rows.with(JpaSiteworkRows.class, here, one -> one.openPhones(RUN))
                .get(0);
        assertEquals("Ann Lee (ann)", phone.user());
        assertTrue(phone.switchPort().known() && phone.switchPort().earlierRun());
        assertEquals(
                "sw-7 Gi1/0/9",
                phone.switchPort().name() + " " + phone.switchPort().port());
        assertTrue(phone.switchPort().knownSince().isPresent());
    }

    private List<Long> due(Rows rows, Instant now) {
        return rows.with(JpaLetterJournal.class, here, journal -> journal.due(now));
    }

    private static Letter letter(String site, int revision) {
        return new Letter(
                0,
                Rows.RUN,
                Rows.CLUSTER,
                site,
                revision,
                "a@b",
                AddressedTo.SITE,
                LetterState.PENDING,
                "<run-7.rev-" + revision + "@example.org>",
                new LetterContent("subject", "body", "<p>body</p>", "csv", 1),
                "sealed",
                0,
                "",
                NOW,
                Optional.empty());
    }
}
