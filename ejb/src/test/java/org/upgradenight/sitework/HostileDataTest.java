package org.upgradenight.sitework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.upgradenight.mail.MailAddress;
import org.upgradenight.mail.smtp.Postmen;
import org.upgradenight.paper.PdfPress;
import org.upgradenight.sitework.OpenPhone.SwitchPort;
import org.upgradenight.sitework.html.ListPage;
import org.upgradenight.sitework.html.VisitPage;
import org.upgradenight.sitework.html.VisitPage.Notice;

/** A thousand hostile strings in every field that comes from a cluster, a phone, an operator or a technician. */
class HostileDataTest {
    private static final int STRINGS = 1000;
    private static final long SEED = 20261122;
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern HANDLER = Pattern.compile("(?i)\\son[a-z]+\\s*=|javascript:");
    private static final Set<String> HEAD = Set.of(
            "Auto-Submitted",
            "Content-Type",
            "Date",
            "From",
            "MIME-Version",
            "Message-ID",
            "Reply-To",
            "Subject",
            "To");
    private static final List<String> PIECES = List.of(
            "=1+1",
            "=cmd|' /C calc'!A0",
            "@SUM(A1)",
            "+42",
            "-2",
            "\t=1",
            "\r\n=1",
            "\uFF1D1",
            "|x",
            "'=1",
            "\"=1",
            "\r\nBcc: evil@example.org",
            "\nSubject: other",
            "\r\n\r\n<html>",
            "%0d%0aBcc: a@b",
            "\u2028Bcc: x",
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "\"><svg/onload=alert(1)>",
            "' onfocus='x",
            "<!--",
            "]]>",
            "&lt;script&gt;",
            "</textarea>",
            "javascript:alert(1)",
            "${7*7}",
            "[[${7*7}]]",
            "__${7*7}__",
            "#{x}",
            "\u0000",
            "\u0001link\u0001",
            "\u202E",
            "\u200B",
            "\uD800",
            "\uDC00x",
            "\uFFFE",
            "\uFFFF",
            "\uFEFF=1",
            "\uD83D\uDCDE",
            ",,,",
            ";",
            "\"",
            "\\",
            "\u001b[2J",
            "../../etc/passwd",
            "a@b\r\nRCPT TO:<c@d>",
            "Köln");

    private final List<String> strings = strings();

    @Test
    void noListComputesAndNoCellBreaks() throws Exception {
        for (PhysicalList list : lists()) {
            String csv = ListCsv.write(list);
            List<List<String>> records = ListCsv.records(csv);
            assertEquals(list.size() + 1, records.size());
            for (List<String> record : records) {
                assertEquals(ListCsv.HEADING.size(), record.size());
                record.forEach(cell -> assertFalse(cell.matches("(?s)\\s*[=+\\-@|].*|.*\\p{Cntrl}.*"), cell));
            }
            byte[] xlsx = ListXlsx.of(csv);
            List<List<String>> read = XlsxSheet.rows(xlsx);
            for (int row = 0; row < records.size(); row++) {
                assertEquals(answerless(records.get(row)), answerless(read.get(row)));
            }
            assertEquals(0, formulas(xlsx));
        }
    }

    @Test
    void noLetterCarriesAScriptOrAHeaderOfItsOwn() throws Exception {
        Envelope envelope = new Envelope(
                new PostSettings(Map.of("UPGRADE_NIGHT_MAIL_REPLY_TO", "desk@example.org")),
                new GlassBox(),
                new PdfPress());
        RunHead run = new RunHead(1, "lab", false, Instant.EPOCH);
        LetterWriter writer =
                new LetterWriter("example.org", List.of(new MailAddress("dispatch@example.org")), Phones.SEEN);
        int place = 0;
        for (PhysicalList list : lists()) {
            Letter letter = writer.write(run, list, 1, strings.get(place++));
            assertTrue(letter.content().subject().length() <= 255);
            harmless(letter.content().html());
            List<String> head = Postmen.head(envelope.mail(letter, Envelope.files(letter)));
            Set<String> names = head.stream()
                    .map(line -> line.substring(0, line.indexOf(':')))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(new TreeSet<>(HEAD), names);
            assertEquals(HEAD.size(), head.size());
            assertTrue(letter.content().body().lines().noneMatch(line -> line.startsWith("Bcc")));
        }
    }

    /** What is printed says what the CSV says, and nothing in it is more than a text. */
    @Test
    void noPaperCarriesAScriptOrALink() throws Exception {
        PdfPress press = new PdfPress();
        int place = 0;
        for (PhysicalList list : lists()) {
            String text = strings.get(place++);
            ListSheet sheet = ListSheet.of(text, text, 1, "revision 1", true, ListCsv.write(list));
            assertEquals(list.size(), sheet.phones());
            String html = ListPage.of(sheet);
            harmless(html);
            if (place == 1) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                press.print(() -> html, out);
                try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
                    for (PDPage page : pdf.getPages()) {
                        assertEquals(List.of(), page.getAnnotations());
                    }
                }
            }
        }
    }

    @Test
    void noPageCarriesAScript() {
        int place = 0;
        for (PhysicalList list : lists()) {
            Map<String, Report> reports = new HashMap<>();
            for (Visit visit : list.all()) {
                String said = strings.get(place++);
                reports.put(visit.phone(), Answer.of(Report.Result.DONE, said, said, Report.How.LINK, Phones.SEEN));
            }
            LetterFacts facts = new LetterFacts(
                    new RunHead(1, "lab", false, Instant.EPOCH), list, 1, AddressedTo.SITE, Phones.SEEN);
            SitePage page = new SitePage(facts, reports, List.of(), new LinkedSite(1, list.site(), Phones.SEEN), 0, 1);
            harmless(VisitPage.of(Optional.of(page), Notice.NONE));
        }
    }

    @Test
    void whatIsTakenAsAnAddressIsOne() {
        Pattern plain = Pattern.compile("[!-?A-~]+@[A-Za-z0-9.-]+");
        for (String text : strings) {
            for (String contacts : List.of(text, "a@b" + text, text + "@example.org", "x@y," + text)) {
                MailAddress.listIn(contacts)
                        .forEach(address ->
                                assertTrue(plain.matcher(address.value()).matches(), address::value));
            }
        }
    }

    /** Empty cells at the end need not be written. */
    private static List<String> answerless(List<String> cells) {
        return cells.subList(0, ListCsv.HEADING.indexOf(ListCsv.RESULT));
    }

    private static void harmless(String html) {
        TAG.matcher(html).results().map(tag -> tag.group()).forEach(tag -> {
            assertFalse(tag.toLowerCase(Locale.ROOT).matches("(?s)</?(script|img|svg|iframe|object).*"), tag);
            String outsideValues = tag.replaceAll("\"[^\"]*\"", "\"\"");
            assertFalse(HANDLER.matcher(outsideValues).find(), tag);
            assertEquals(
                    0,
                    outsideValues
                            .replace("\"\"", "")
                            .chars()
                            .filter(each -> each == '"')
                            .count(),
                    tag);
        });
        assertFalse(html.contains("49"), "an expression was computed");
        assertFalse(html.replaceAll("\u0001link\u0001", "").matches("(?s).*[\u0000-\u0008\u202E\uFFFE].*"));
    }

    private static long formulas(byte[] xlsx) throws Exception {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(Zips.part(xlsx, "sheet1.xml")));
        long formulas = 0;
        while (xml.hasNext()) {
            boolean formula = xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("f");
            formulas += formula ? 1 : 0;
        }
        return formulas;
    }

    /** Thirty phones a list, so that each of them stands in its letter. */
    private List<PhysicalList> lists() {
        ManualSteps steps = ManualSteps.load();
        List<PhysicalList> lists = new ArrayList<>();
        for (int from = 0; from < STRINGS; from += LetterFacts.MOST_ROWS) {
            int end = Math.min(STRINGS, from + LetterFacts.MOST_ROWS);
            List<OpenPhone> phones =
                    IntStream.range(from, end).mapToObj(this::phone).toList();
            lists.add(PhysicalList.of(strings.get(from), strings.get(from), phones, steps));
        }
        return lists;
    }

    private OpenPhone phone(int place) {
        String text = strings.get(place);
        SwitchPort port = new SwitchPort(text, text, text, text, text, Optional.of(Phones.SEEN), true);
        return new OpenPhone(
                text,
                text,
                text,
                text,
                text,
                text,
                text + "x",
                text,
                text,
                "FAILED",
                text,
                text,
                text,
                port,
                Optional.of(Phones.SEEN),
                Optional.of(Phones.SEEN));
    }

    private static List<String> strings() {
        Random random = new Random(SEED);
        List<String> strings = new ArrayList<>(PIECES);
        strings.add("x".repeat(10_000));
        strings.add("=".repeat(10_000));
        while (strings.size() < STRINGS) {
            int pieces = 1 + random.nextInt(4);
            strings.add(IntStream.range(0, pieces)
                    .mapToObj(piece -> PIECES.get(random.nextInt(PIECES.size())))
                    .collect(Collectors.joining()));
        }
        return strings;
    }
}
