package org.upgradenight.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A whole upgrade night with nothing but the stepper; then what its pages show, in both schemes, and phones run again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsoleNightIT {
    private static final int PHONES = 60;

    private static Chromium chromium;
    private static SimulatorProcess simulator;
    private static Night night;

    @BeforeAll
    static void start() {
        chromium = Chromium.launch();
        simulator = SimulatorProcess.start(SharedServer.folder(), Night.phones(PHONES, 29, 40, "faults", "standard"));
        night = SharedServer.with(simulator, "stepper");
        night.introduce(Pace.scaled(simulator.timeScale()));
    }

    @AfterAll
    static void end() {
        if (simulator != null) {
            simulator.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    @Order(1)
    void theStepperLeadsThroughTheNightOneThingAtATime() {
        try (Visitor visitor = Visitor.admin(chromium, night.server())) {
            Page page = visitor.show("/night.xhtml?cluster=" + night.cluster()).page();
            page.locator("[id='begin:go']").click();
            assertThat(visitor.messages()).containsText("UN8062");

            next(visitor, "Check", "Start the check").click();
            done(visitor, "Check");
            rehearsed(visitor, "Prepare");

            next(visitor, "Upgrade", "The upgrade is done").press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.locator("#gate summary")).isFocused();
            assertThat(page.locator("#gate")).containsText(night.cluster());
            assertThat(page.locator("#gate")).containsText("no window");
            page.fill("[id='gateform:confirm']", "another");
            page.locator("[id='gateform:go']").click();
            assertThat(page.locator("#messages .error")).containsText("UN6352");
            night.upgrade();
            page.fill("[id='gateform:confirm']", night.cluster());
            page.keyboard().press("Enter");
            assertThat(visitor.messages()).containsText("UN8063");
            assertThat(phase(visitor, "Upgrade")).containsText("Said by admin");

            rehearsed(visitor, "Find and delete");
            done(visitor, "Mail sites");
            rehearsed(visitor, "Restore");
            next(visitor, "Report", "Start the check").click();
            done(visitor, "Report");
            assertThat(page.locator("[aria-current=step]")).hasCount(0);
            assertThat(visitor.figures()).containsText("Every phase of this night is done");
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    @Order(2)
    void whyAPhoneFailedIsThreeClicksAway() {
        try (Visitor visitor = Visitor.admin(chromium, night.server())) {
            Page page = visitor.show("/night.xhtml?cluster=" + night.cluster()).page();
            page.locator(".phase", new Page.LocatorOptions().setHasText("Find and delete"))
                    .locator("a[href^='run.xhtml']")
                    .first()
                    .click();
            assertThat(page.locator(".reasons li").first()).containsText("→");
            page.locator(".reasons .outcome").first().click();
            page.locator("table.phones tbody a").first().click();
            assertThat(page.locator(".why")).isVisible();
            assertThat(page.locator(".timeline li").first()).isVisible();
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    @Order(3)
    void failedPhonesAreRunAgainAndVerifiedOnesNever() {
        long deletion = deletion();
        Set<String> verified = withOutcome(deletion, "VERIFIED");
        Set<String> left = withOutcome(deletion, "FAILED");
        left.addAll(withOutcome(deletion, "UNCERTAIN"));
        assertFalse(verified.isEmpty());
        assertFalse(left.isEmpty());
        try (Visitor visitor = Visitor.admin(chromium, night.server())) {
            Page page = visitor.show("/devices.xhtml?run=" + deletion + "&outcome=VERIFIED")
                    .page();
            assertThat(page.locator("input[name=phone]")).hasCount(0);
            visitor.show("/run.xhtml?run=" + deletion);
            assertThat(page.locator("#again-failed")).hasText("failed (" + left.size() + ")");
            page.locator("#again-failed").click();
            assertTrue(page.isChecked("[id='start:dryRun']"));
            page.locator("[id='start:go']").click();
            assertThat(visitor.figures()).containsText("completed", Visitor.PATIENTLY);
            long again = Long.parseLong(page.url().replaceAll(".*run=(\\d+).*", "$1"));
            assertEquals(left, night.api().devices(again).keySet());

            visitor.show("/start.xhtml?again=" + deletion + "&phone=" + String.join("&phone=", verified));
            page.locator("[id='start:go']").click();
            assertThat(page.locator("#messages .error")).containsText("UN8065");
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    @Order(4)
    void everyCellOfTheMatrixLeadsToItsPhones() {
        try (Visitor visitor = Visitor.admin(chromium, night.server())) {
            Page page = visitor.show("/matrix.xhtml?cluster=" + night.cluster()).page();
            assertThat(page.locator("table.heat")).containsText("visit: no CTI channel");
            int sum = 0;
            for (int cell = 0; cell < 6; cell++) {
                visitor.show("/matrix.xhtml?cluster=" + night.cluster());
                int phones = Integer.parseInt(
                        page.locator(".heat td a strong").nth(cell).textContent());
                page.locator(".heat td a").nth(cell).click();
                assertThat(page.locator("nav.pager").first())
                        .containsText(phones == 0 ? "No phone fits" : "of " + phones);
                sum += phones;
            }
            assertEquals(sum, night.api().devices(deletion()).size());
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    @Order(5)
    void groupsAndTroubleOfADeletionAreTold() {
        long deletion = deletion();
        List<JsonNode> groups = night.api().groups(deletion);
        long verified = groups.stream()
                .mapToLong(group -> group.get("verified").asLong())
                .sum();
        assertEquals(withOutcome(deletion, "VERIFIED").size(), verified);
        try (Visitor visitor = Visitor.admin(chromium, night.server())) {
            Page page = visitor.show("/run.xhtml?run=" + deletion).page();
            assertThat(page.locator("#groups tbody tr")).hasCount(Math.min(15, groups.size()));
            assertThat(page.locator("#groups td.number").first()).hasCSS("text-align", "right");
            long halted = groups.stream()
                    .filter(group -> group.get("state").asText().equals("HALTED"))
                    .count();
            assertThat(page.locator("#groups tr", new Page.LocatorOptions().setHasText("Halted:")))
                    .hasCount((int) Math.min(15, halted));
            page.selectOption("[id='live:log-level']", "trouble");
            assertThat(page.locator(".log li").first()).isVisible();
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    @Order(6)
    void aSitesListIsPrinted() {
        try (Visitor visitor = Visitor.admin(chromium, night.server())) {
            Page page = visitor.show("/sites.xhtml?cluster=" + night.cluster()).page();
            page.locator("table.letters tbody a").first().click();
            String list = page.locator("a[id$=print]").getAttribute("href");
            byte[] pdf = visitor.context()
                    .request()
                    .get(night.server().url(list).toString())
                    .body();
            assertEquals("%PDF-", new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII));
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    @Order(7)
    void everyPageIsForEverybodyInDarkAndInLight() {
        long deletion = deletion();
        String phone = withOutcome(deletion, "VERIFIED").iterator().next();
        Map<String, String> pages = new TreeMap<>();
        pages.put("overview", "/index.xhtml");
        pages.put("nights", "/night.xhtml");
        pages.put("night", "/night.xhtml?cluster=" + night.cluster());
        pages.put("run", "/run.xhtml?run=" + deletion);
        pages.put("start", "/start.xhtml?cluster=" + night.cluster());
        pages.put("matrix", "/matrix.xhtml?cluster=" + night.cluster());
        pages.put("devices", "/devices.xhtml?run=" + deletion);
        pages.put("device", "/device.xhtml?run=" + deletion + "&phone=" + phone);
        pages.put("site-lists", "/sites.xhtml?cluster=" + night.cluster());
        pages.put("reports", "/reports.xhtml");
        assertEquals(Map.of(), Screens.findings(chromium, night.server(), pages));
    }

    /** First its dry run, then in earnest with the cluster's name. */
    private static void rehearsed(Visitor visitor, String phase) {
        Page page = visitor.page();
        next(visitor, phase, "Dry run").click();
        assertThat(phase(visitor, phase)).containsText("dry run done", Visitor.PATIENTLY);
        next(visitor, phase, "Start in earnest").click();
        assertFalse(page.isChecked("[id='start:dryRun']"));
        page.locator("[id='start:go']").click();
        assertThat(page.locator(".review")).containsText(night.cluster());
        page.fill("[id='start:confirm']", night.cluster());
        page.locator("[id='start:go']").click();
        assertThat(visitor.figures()).containsText("completed", Visitor.PATIENTLY);
        visitor.show("/night.xhtml?cluster=" + night.cluster());
        done(visitor, phase);
    }

    /** The one next action of the whole page. */
    private static com.microsoft.playwright.Locator next(Visitor visitor, String phase, String words) {
        assertThat(visitor.find("[aria-current=step] h2")).hasText(phase);
        assertThat(visitor.find(".actions .next")).hasCount(1);
        var action = visitor.find(".actions .next");
        String said = action.evaluate("element => element.value || element.textContent")
                .toString();
        assertTrue(said.startsWith(words), said);
        return action;
    }

    private static void done(Visitor visitor, String phase) {
        assertThat(phase(visitor, phase))
                .hasClass(
                        java.util.regex.Pattern.compile(".*\\bdone\\b.*"),
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasClassOptions()
                                .setTimeout(120_000));
    }

    private static com.microsoft.playwright.Locator phase(Visitor visitor, String title) {
        return visitor.find(".phase:has(h2:text-is(\"" + title + "\"))");
    }

    private static long deletion() {
        JsonNode phases = night.api().night(night.cluster()).get("phases");
        for (JsonNode phase : phases) {
            if (phase.get("phase").asText().equals("DELETE")) {
                return phase.get("run").asLong();
            }
        }
        throw new AssertionError(phases);
    }

    private static Set<String> withOutcome(long run, String outcome) {
        return night.api().devices(run).entrySet().stream()
                .filter(phone -> phone.getValue().get("outcome").asText().equals(outcome))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}
