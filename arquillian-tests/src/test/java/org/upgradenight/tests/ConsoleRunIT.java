package org.upgradenight.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The console on runs over simulated phones: its buttons, its times, its pages for everybody. */
class ConsoleRunIT {
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    private static final ZoneId FAR = ZoneId.of("America/St_Johns");

    private static Chromium chromium;
    private static SimulatorProcess simulator;
    private static Night night;
    private static long finished;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext visit;
    private Page page;

    @BeforeAll
    static void start() {
        chromium = Chromium.launch();
        simulator = SimulatorProcess.start(SharedServer.folder(), Night.phones(60, 12, 20, "calm", "true"));
        night = SharedServer.with(simulator, "console");
        night.introduce(Pace.scaled(simulator.timeScale()));
        finished = night.complete("health-check");
        night.pace(Pace.scaled(simulator.timeScale()).window(1));
        simulator.phones().keySet().forEach(phone -> simulator.fault(phone, "slow"));
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

    @BeforeEach
    void open() {
        visit = chromium.browser().newContext(new Browser.NewContextOptions().setTimezoneId(FAR.getId()));
        page = visit.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    @AfterEach
    void close() {
        visit.close();
    }

    @Test
    void stopResumeAndGiveUpAreButtons() {
        long run = night.api().start(night.cluster(), "health-check");
        show("/index.xhtml?run=" + run);
        assertThat(figures()).containsText("running", PATIENTLY);
        night.api().await(run, Night.LONGEST_JOB, seen -> seen.get("inFlight").asInt() > 0);

        button("stop").click();
        assertThat(page.locator("#messages")).containsText("UN8055");
        assertThat(figures()).containsText("stopped", PATIENTLY);
        int done = night.api().get(run).get("done").asInt();
        assertTrue(done < night.api().get(run).get("total").asInt(), "the stop came too late");

        button("resume").click();
        assertThat(figures()).containsText("running", PATIENTLY);
        assertThat(figures()).containsText("resumed 1 times");
        night.api().await(run, Night.LONGEST_JOB, seen -> seen.get("done").asInt() > done);

        button("stop").click();
        assertThat(figures()).containsText("stopped", PATIENTLY);
        page.locator("summary", new Page.LocatorOptions().setHasText("Give this run up"))
                .click();
        button("abandon").click();
        assertThat(page.locator("#messages .error")).containsText("UN80");
        assertEquals("STOPPED", night.api().get(run).get("status").asText());

        page.locator("summary", new Page.LocatorOptions().setHasText("Give this run up"))
                .click();
        page.fill("[id='live:reason']", "wrong night");
        button("abandon").click();
        assertThat(figures()).containsText("abandoned", PATIENTLY);
        assertThat(page.locator("[id='live:notes']")).containsText("wrong night");
        assertEquals("ABANDONED", night.api().get(run).get("status").asText());
        assertThat(page.locator("[id='live:resume'], [id='live:stop'], [id='live:abandon']"))
                .hasCount(0);
        assertEquals(List.of(), complaints);
    }

    @Test
    void timesAreThoseOfWhoLooksWithUtcBeside() {
        for (String path : pages().values()) {
            show(path);
            assertThat(page.locator(".zone")).hasText(FAR.getId());
            for (Locator time : page.locator("time").all()) {
                String utc = time.getAttribute("title");
                Instant at = Instant.parse(time.getAttribute("datetime"));
                String pattern = utc.contains(".") ? "yyyy-MM-dd HH:mm:ss.SSS" : "yyyy-MM-dd HH:mm:ss";
                DateTimeFormatter words = DateTimeFormatter.ofPattern(pattern);
                assertEquals(words.format(at.atZone(FAR)), time.textContent());
                assertEquals(words.format(at.atZone(ZoneId.of("UTC"))) + " UTC", utc);
            }
            assertTrue(page.locator("time").count() > 0, path);
        }
        assertEquals(List.of(), complaints);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everyPageIsForEverybody(ColorScheme scheme) {
        visit.close();
        // axe-core comes from outside, which the console's own policy for scripts forbids
        visit = chromium.browser()
                .newContext(
                        new Browser.NewContextOptions().setColorScheme(scheme).setBypassCSP(true));
        page = visit.newPage();
        Map<String, Object> findings = new TreeMap<>();
        page.navigate(night.server().url("/login.xhtml").toString());
        findings.put("login", Axe.seriousOn(page));
        page.locator("[id='login:go']").click();
        findings.put("login with errors", Axe.seriousOn(page));
        pages().forEach((name, path) -> {
            show(path);
            findings.put(name, Axe.seriousOn(page));
        });
        page.locator("[id='start:go']").first().click();
        findings.put("runs with an error", Axe.seriousOn(page));
        findings.values().removeIf(List.of()::equals);
        assertEquals(Map.of(), findings);
    }

    /** Every page behind the log-in, the one with the form last. */
    private static Map<String, String> pages() {
        String phone = simulator.phones().keySet().iterator().next();
        Map<String, String> pages = new TreeMap<>();
        pages.put("a phone", "/phone.xhtml?run=" + finished + "&phone=" + phone);
        pages.put("phones", "/phones.xhtml?run=" + finished);
        pages.put("runs", "/index.xhtml?run=" + finished);
        return pages;
    }

    private void show(String path) {
        page.navigate(night.server().url(path).toString());
        if (page.locator("[id='login:go']").count() > 0) {
            page.fill("[id='login:name']", "admin");
            page.fill("[id='login:password']", night.server().adminPassword());
            page.locator("[id='login:go']").click();
            assertThat(page.locator("#main")).isVisible();
        }
    }

    private Locator figures() {
        return page.locator("[id='live:figures']");
    }

    private Locator button(String name) {
        return page.locator("[id='live:" + name + "']");
    }
}
