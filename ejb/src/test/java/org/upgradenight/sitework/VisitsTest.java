package org.upgradenight.sitework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.upgradenight.bench.HandClock;
import org.upgradenight.sitework.html.VisitPage;
import org.upgradenight.sitework.html.VisitPage.Notice;

class VisitsTest {
    private static final String ONE = "SEP000000000001";
    private static final String TWO = "SEP000000000002";
    private static final String ELSEWHERE = "SEP000000000003";
    private static final LinkedSite BERLIN =
            new LinkedSite(FakeRows.RUN, "Berlin", Instant.parse("2026-12-22T01:00:00Z"));

    private final FakeRows rows = new FakeRows();
    private final FakeVisits journal = rows.journal;
    private final FakeTrail trail = new FakeTrail();
    private final Visits visits = new Visits(rows, journal, trail, new HandClock());

    @BeforeEach
    void lists() {
        rows.phones.add(Phones.failed(1, "Berlin", "sw-1", "Gi1/0/2"));
        rows.phones.add(Phones.failed(2, "Berlin", "sw-1", "Gi1/0/10"));
        rows.phones.add(Phones.failed(3, "Bonn", "sw-1", "Gi1/0/1"));
        for (String site : List.of("Berlin", "Bonn")) {
            journal.list(
                    new RunHead(FakeRows.RUN, "lab", false, Instant.EPOCH),
                    List.of(PhysicalList.of(site, "", rows.openPhones(null, site), ManualSteps.load())));
        }
    }

    @Test
    void aSecretOpensItsListAndNothingElseDoes() {
        String secret = SiteLink.newSecret();
        journal.links.put(SiteLink.hash(secret), BERLIN);
        assertEquals(Optional.of(BERLIN), visits.linked(secret));
        for (String other : List.of("", "x", secret + "x", secret.substring(1), SiteLink.hash(secret))) {
            assertEquals(Optional.empty(), visits.linked(other));
        }
    }

    @Test
    void thePageShowsItsOwnPhonesInWalkingOrder() {
        String html = html();
        assertTrue(html.indexOf(ONE) < html.indexOf(TWO));
        assertTrue(html.contains("2 phones to go"), html);
        assertFalse(html.contains(ELSEWHERE));
        assertFalse(html.contains("Bonn"));
    }

    @Test
    void ticksAreTakenForItsOwnPhonesOnly() {
        Visits.Typed done = new Visits.Typed(Report.Result.DONE, "cable\r\nchanged");
        assertEquals(1, visits.answer(BERLIN, Map.of(ONE, done, ELSEWHERE, done), "Anna\u0000 " + "x".repeat(500)));
        Report report = journal.reports(FakeRows.RUN).get(ONE);
        assertEquals("cable changed", report.note());
        assertEquals(Answer.LONGEST_NAME, report.by().length());
        assertEquals(Report.NONE, journal.reports(FakeRows.RUN).get(ELSEWHERE));
        assertTrue(html().contains("1 phone to go"));
        assertEquals(1, trail.facts.size());
    }

    @Test
    void aTickCanBeTakenBack() {
        visits.answer(BERLIN, Map.of(ONE, new Visits.Typed(Report.Result.DONE, "")), "Anna");
        visits.answer(BERLIN, Map.of(ONE, new Visits.Typed(Report.Result.NONE, "")), "Anna");
        assertEquals(Report.NONE, journal.reports(FakeRows.RUN).get(ONE));
    }

    @Test
    void theListTellsOpenReportedAndVerified() {
        visits.answer(BERLIN, Map.of(ONE, new Visits.Typed(Report.Result.DONE, "")), "Anna");
        rows.phones.removeIf(phone -> phone.name().equals(ELSEWHERE));
        assertEquals(
                List.of(VisitState.REPORTED, VisitState.OPEN, VisitState.VERIFIED),
                visits.ofRun(FakeRows.RUN).stream().map(VisitView::state).toList());
        assertTrue(html().contains("1 phone to go"));
    }

    @Test
    void theListThatWentOutComesBackFilledAsCsvAndAsXlsx() {
        PhysicalList list = PhysicalList.of("Berlin", "", rows.openPhones(null, "Berlin"), ManualSteps.load());
        String filled = ListCsv.write(list);
        List<List<String>> lines = new ArrayList<>();
        ListCsv.records(filled).forEach(line -> lines.add(new ArrayList<>(line)));
        lines.get(1).set(ListCsv.HEADING.indexOf(ListCsv.RESULT), "Done");
        lines.get(1).set(ListCsv.HEADING.indexOf(ListCsv.BY), "Anna");
        lines.get(2).set(ListCsv.HEADING.indexOf(ListCsv.RESULT), "not done");
        String csv = ListCsv.table(lines.get(0), lines.subList(1, 3));
        for (byte[] sheet : List.of(bytes(csv), ListXlsx.of(csv))) {
            journal.report(FakeRows.RUN, "Berlin", Map.of(ONE, Report.NONE, TWO, Report.NONE));
            assertEquals(new SheetTaken(2, List.of()), visits.sheet(BERLIN, sheet));
            assertEquals(
                    Report.Result.DONE, journal.reports(FakeRows.RUN).get(ONE).result());
            assertEquals("Anna", journal.reports(FakeRows.RUN).get(ONE).by());
            assertEquals(
                    Report.Result.NOT_DONE,
                    journal.reports(FakeRows.RUN).get(TWO).result());
        }
    }

    @Test
    void rowsThatCannotBeUsedAreNamedAndTheOthersTaken() {
        String csv = "phone;RESULT;by\r\n" + ONE + ";perhaps;\r\n" + TWO + ";ok;J\u00f6rg\r\n" + ELSEWHERE
                + ";done;\r\nwindow;done;\r\n" + ONE + ";;\r\n";
        SheetTaken taken = visits.sheet(BERLIN, csv.getBytes(Charset.forName("windows-1252")));
        assertEquals(1, taken.accepted());
        assertEquals(
                List.of(2, 4, 5),
                taken.rejected().stream().map(RejectedAnswer::line).toList());
        assertEquals("J\u00f6rg", journal.reports(FakeRows.RUN).get(TWO).by());
    }

    @Test
    void aUserMayBringASheetOfSeveralSites() {
        String csv = "Phone,Result\r\n" + ONE + ",done\r\n" + ELSEWHERE + ",done\r\n";
        assertEquals(2, visits.sheet(FakeRows.RUN, bytes(csv), "olga").accepted());
        assertEquals("olga", trail.facts.get(0).user());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n",
                "PK\u0003\u0004garbage",
                "Phone,Answer\r\nSEP000000000001,done\r\n",
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>",
                "\"never closed"
            })
    void whatIsNoSheetIsRefused(String text) {
        assertThrows(SheetRefusedException.class, () -> visits.sheet(BERLIN, bytes(text)));
    }

    @Test
    void aSheetIsBoundedHoweverSmallItIsPacked() {
        assertThrows(SheetRefusedException.class, () -> visits.sheet(BERLIN, new byte[SheetReader.MOST_BYTES + 1]));
        assertThrows(
                SheetRefusedException.class, () -> visits.sheet(BERLIN, bytes("a,b\r\n" + "1,2\r\n".repeat(20_000))));
        assertThrows(
                SheetRefusedException.class,
                () -> visits.sheet(BERLIN, Zips.of("xl/worksheets/sheet1.xml", " ".repeat(30 * 1024 * 1024))));
    }

    @Test
    void noEntityOfASheetIsResolved() {
        String xml = "<!DOCTYPE w [<!ENTITY a \"done\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>Phone</t>"
                + "</is></c><c t=\"inlineStr\"><is><t>Result</t></is></c></row><row><c t=\"inlineStr\"><is><t>" + ONE
                + "</t></is></c><c t=\"inlineStr\"><is><t>&a;</t></is></c></row></sheetData></worksheet>";
        assertThrows(SheetRefusedException.class, () -> visits.sheet(BERLIN, Zips.of("xl/worksheets/sheet1.xml", xml)));
        assertEquals(Report.NONE, journal.reports(FakeRows.RUN).get(ONE));
    }

    private String html() {
        return VisitPage.of(Optional.of(visits.page(BERLIN, 0)), Notice.NONE);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
