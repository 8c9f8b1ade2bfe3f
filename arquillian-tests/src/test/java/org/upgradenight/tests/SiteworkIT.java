package org.upgradenight.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Letters of a night whose mail server is down until morning, and what comes back from a site: the page of a letter's link
 * in a browser of a telephone's size, hostile names included.
 */
class SiteworkIT {
    private static final int PHONES = 60;
    private static final long SEED = 7;
    private static final double TIME_SCALE = 40;
    private static final String CLUSTER = "sitework";
    private static final String HOSTILE = "<img src=x onerror=alert(1)>=1+1\"'";
    private static final Duration MORNING = Duration.ofMinutes(3);
    private static final Duration GLANCE = Duration.ofMillis(500);
    private static final Path PICTURES = Path.of("target", "pictures");

    private static SimulatorProcess simulator;
    private static SimulatorProcess mailbox;
    private static Night night;
    private static long deletion;
    private static List<JsonNode> whileDown;
    private static int receivedWhileDown;

    @BeforeAll
    static void aNightWithoutAMailServer() {
        simulator = SimulatorProcess.start(SharedServer.folder(), Night.phones(PHONES, SEED, TIME_SCALE));
        night = SharedServer.with(simulator, CLUSTER);
        mailbox = SharedServer.as(CLUSTER).simulator();
        night.introduce(Pace.scaled(simulator.timeScale()));
        for (String site : sites()) {
            night.api().putSite(CLUSTER, site, "technicians+" + CLUSTER + "-" + site + "@example.test", HOSTILE);
        }
        night.upgrade();
        mailbox.mailFault("down", 0);
        deletion = night.complete("itl-deletion");
        whileDown = night.api().letters(deletion);
        receivedWhileDown = received().size();
        mailbox.mailFault("none", 0);
        Awaitility.await("letters after the mail server is back")
                .atMost(MORNING)
                .pollInterval(GLANCE)
                .until(() -> night.api().letters(deletion).stream()
                        .allMatch(letter -> letter.get("state").asText().equals("SENT")));
    }

    @AfterAll
    static void end() {
        mailbox.mailFault("none", 0);
        simulator.close();
    }

    @Test
    void everySiteHasExactlyOneLetterOfItsRevision() {
        assertFalse(whileDown.isEmpty());
        assertEquals(0, receivedWhileDown);
        whileDown.forEach(letter -> {
            assertEquals("PENDING", letter.get("state").asText(), letter::toString);
            assertFalse(letter.get("lastError").asText().isBlank(), letter::toString);
            assertFalse(letter.get("nextTryAt").isNull(), letter::toString);
        });
        Map<String, Long> copies = copies(revision(1));
        assertEquals(whileDown.size(), copies.size(), copies::toString);
        assertEquals(Set.of(1L), Set.copyOf(copies.values()), copies::toString);
        assertEquals(
                whileDown.stream()
                        .map(letter -> letter.get("messageId").asText())
                        .collect(Collectors.toSet()),
                copies.keySet());
        assertTrue(sites().size() > 1, "one site shows little");
    }

    /** The mail server takes a letter and hangs up instead of saying so: a second copy, known by the same Message-ID. */
    @Test
    void whoseAnswerIsLostComesAgainAsTheSameLetter() {
        JsonNode first = letterOf(firstSite());
        String site = whileDown.stream()
                .skip(2)
                .map(letter -> letter.get("site").asText())
                .filter(each -> listed(each).size() > 1)
                .findFirst()
                .orElseThrow();
        String done = listed(site).get(0);
        night.api()
                .answers(deletion, "Phone,Result,By\r\n" + done + ",done,Sheet\r\n")
                .expect(200);
        mailbox.mailFault("answerLost", 1);
        night.complete("physical-remediation-mail");
        Awaitility.await("the second revision")
                .atMost(MORNING)
                .pollInterval(GLANCE)
                .until(() -> night.api().letters(deletion).stream()
                        .noneMatch(letter -> letter.get("state").asText().equals("PENDING")));
        mailbox.mailFault("none", 0);
        Map<String, Long> copies = copies(revision(2));
        assertEquals(copies.size() + 1, revision(2).size(), copies::toString);
        assertEquals(1L, copies(revision(1)).get(first.get("messageId").asText()));
        assertFalse(letterOf(site, 2).get("attachments").toString().contains(done), () -> done + " is asked for again");
        night.api().letters(deletion).stream()
                .filter(letter -> letter.get("revision").asInt() == 2)
                .forEach(letter -> assertEquals("SENT", letter.get("state").asText(), letter::toString));
    }

    @Test
    void theLetterBringsItsListToBePrintedAndSoDoesTheInterface() throws IOException {
        JsonNode letter = letterOf(firstSite());
        JsonNode pdf = StreamSupport.stream(letter.get("attachments").spliterator(), false)
                .filter(file -> file.get("name").asText().endsWith(".pdf"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(letter.get("subject").asText()));
        assertEquals(3, letter.get("attachments").size());
        byte[] sent = Base64.getMimeDecoder().decode(pdf.get("base64").asText());
        String text = text(sent);
        listed(firstSite()).forEach(phone -> assertTrue(text.contains(phone), text));
        assertTrue(text.contains(HOSTILE.substring(0, 20)), text);
        byte[] asked = night.api().list(deletion, firstSite());
        assertTrue(text(asked).contains("as of "), () -> "no time in the list");
    }

    @Test
    void aTechnicianTicksPhonesOffOnATelephone() throws IOException {
        String phone = listed(firstSite()).get(0);
        List<String> complaints = new ArrayList<>();
        try (Chromium chromium = Chromium.launch();
                BrowserContext visit = telephone(chromium)) {
            Page page = visit.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.location().contains("/favicon.ico")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            page.navigate(night.server().url(path(firstSite())).toString());
            assertThat(page.locator("h1")).hasText(firstSite());
            assertThat(page.locator("article").first()).containsText(HOSTILE);
            assertThat(page.locator("img")).hasCount(0);
            assertTrue(
                    ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue() <= 390,
                    "the page is wider than a telephone");
            Files.createDirectories(PICTURES);
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("visits.png")));
            page.locator("label[for='y-" + phone + "']").click();
            page.locator("[name='n." + phone + "']").fill(HOSTILE);
            page.locator("[name='by']").fill(HOSTILE);
            page.locator(".save button").click();
            assertThat(page.locator("[role=status]")).containsText("Saved: 1.");
            Locator done = page.locator("article.done");
            assertThat(done).containsText("Reported by " + HOSTILE);
            assertThat(page.locator("img")).hasCount(0);
            assertEquals(List.of(), Axe.seriousOn(page));
            assertEquals(List.of(), complaints);
        }
        JsonNode row = night.api().visits(deletion).stream()
                .filter(each -> each.get("device").asText().equals(phone))
                .findFirst()
                .orElseThrow();
        assertEquals("REPORTED", row.get("state").asText(), row::toString);
        assertTrue(row.get("reportedBy").asText().startsWith("<img"), row::toString);
    }

    @Test
    void aTechnicianSendsTheFilledSheetAndTakesThePaperAlong() throws IOException {
        String site = whileDown.get(1).get("site").asText();
        String sheet = "Phone,Result,By\r\nSEP0000DEADBEEF,done,Anna\r\n"
                + listed(site).get(0) + ",not done,=Anna\r\n";
        try (Chromium chromium = Chromium.launch();
                BrowserContext visit = telephone(chromium)) {
            Page page = visit.newPage();
            page.navigate(night.server().url(path(site)).toString());
            page.locator("summary:has-text('filled sheet')").click();
            page.locator("input[type=file]")
                    .setInputFiles(new FilePayload("list.csv", "text/csv", sheet.getBytes(StandardCharsets.UTF_8)));
            page.locator("button:has-text('Send sheet')").click();
            assertThat(page.locator("[role=status]")).containsText("Taken from the sheet: 1.");
            assertThat(page.locator("[role=alert]")).containsText("UN4115");
            assertThat(page.locator("article.stuck")).hasCount(1);
            assertEquals(List.of(), Axe.seriousOn(page));
            byte[] paper = visit.request()
                    .get(night.server().url(path(site) + "?form=pdf").toString())
                    .body();
            assertTrue(text(paper).contains(listed(site).get(0)));
        }
    }

    @Test
    void aLinkThatIsWrongOrOverShowsNothing() {
        try (Chromium chromium = Chromium.launch();
                BrowserContext visit = telephone(chromium)) {
            Page page = visit.newPage();
            var answer = page.navigate(
                    night.server().url("/visits/" + "A".repeat(43)).toString());
            assertEquals(404, answer.status());
            assertThat(page.locator("article, form")).hasCount(0);
            assertFalse(page.content().contains("SEP"), page.content());
            assertEquals(List.of(), Axe.seriousOn(page));
        }
    }

    private static BrowserContext telephone(Chromium chromium) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setIsMobile(true)
                        .setBypassCSP(true));
    }

    private static Set<String> sites() {
        Set<String> sites = new TreeSet<>();
        simulator.phones().values().forEach(phone -> sites.add(phone.get("site").asText()));
        return sites;
    }

    private static String firstSite() {
        return whileDown.get(0).get("site").asText();
    }

    private static List<String> listed(String site) {
        return night.api().visits(deletion).stream()
                .filter(visit -> visit.get("site").asText().equals(site))
                .map(visit -> visit.get("device").asText())
                .toList();
    }

    /** The letters of this cluster's sites that came to the mailbox. */
    private static List<JsonNode> received() {
        return StreamSupport.stream(mailbox.mail().spliterator(), false)
                .filter(mail -> mail.get("to").toString().contains("technicians+" + CLUSTER + "-"))
                .toList();
    }

    private static JsonNode letterOf(String site) {
        return letterOf(site, 1);
    }

    private static JsonNode letterOf(String site, int revision) {
        return revision(revision).stream()
                .filter(mail -> mail.get("to").toString().contains("-" + site + "@"))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> revision(int number) {
        return received().stream()
                .filter(mail -> mail.get("messageId").asText().contains(".rev-" + number + "@"))
                .toList();
    }

    private static Map<String, Long> copies(List<JsonNode> letters) {
        return letters.stream()
                .collect(Collectors.groupingBy(
                        mail -> mail.get("messageId").asText(), TreeMap::new, Collectors.counting()));
    }

    private static String path(String site) {
        return Pattern.compile("/visits/[A-Za-z0-9_-]{43}")
                .matcher(letterOf(site).get("html").asText())
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
