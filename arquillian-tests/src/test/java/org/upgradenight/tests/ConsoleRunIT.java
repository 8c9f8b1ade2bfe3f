package org.upgradenight.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PageAssertions;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The console on runs over simulated phones: a run's buttons, its log, its times. */
class ConsoleRunIT {
    private static final ZoneId FAR = ZoneId.of("America/St_Johns");

    private static final int MOST_STOPS = 80;

    /** What has the focus, if it has no ring or lies behind the page's head. */
    private static final String UNSEEN = """
            () => {
              const at = document.activeElement;
              const head = document.querySelector('.top');
              const ring = getComputedStyle(at).outlineStyle !== 'none';
              const behind = !head.contains(at) && !at.matches('.skip')
                && at.getBoundingClientRect().top < head.getBoundingClientRect().bottom;
              return ring && !behind ? '' : at.outerHTML;
            }""";

    private static Chromium chromium;
    private static SimulatorProcess simulator;
    private static Night night;
    private static long finished;

    private Visitor visitor;
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
        visitor = Visitor.admin(chromium, night.server(), new Browser.NewContextOptions().setTimezoneId(FAR.getId()));
        page = visitor.page();
    }

    @AfterEach
    void close() {
        visitor.close();
    }

    @Test
    void stopResumeAndGiveUpAreButtons() {
        long run = night.api().start(night.cluster(), "health-check");
        visitor.show("/run.xhtml?run=" + run);
        assertThat(visitor.figures()).containsText("running", Visitor.PATIENTLY);
        night.api().await(run, Night.LONGEST_JOB, seen -> seen.get("inFlight").asInt() > 0);
        assertThat(page.locator(".steps li.now .step-pace")).containsText("time left unknown");
        assertThat(page.locator(".figures div", new Page.LocatorOptions().setHasText("In flight"))
                        .locator("dd"))
                .hasText("1");

        button("stop").click();
        assertThat(visitor.messages()).containsText("UN8055");
        assertThat(visitor.figures()).containsText("stopped", Visitor.PATIENTLY);
        int done = night.api().get(run).get("done").asInt();
        assertTrue(done < night.api().get(run).get("total").asInt(), "the stop came too late");

        button("resume").click();
        assertThat(visitor.figures()).containsText("running", Visitor.PATIENTLY);
        assertThat(visitor.figures()).containsText("resumed 1 times");
        night.api().await(run, Night.LONGEST_JOB, seen -> seen.get("done").asInt() > done);

        button("stop").click();
        assertThat(visitor.figures()).containsText("stopped", Visitor.PATIENTLY);
        giveUp().click();
        button("abandon").click();
        assertThat(page.locator("#messages .error")).containsText("UN80");
        assertEquals("STOPPED", night.api().get(run).get("status").asText());

        giveUp().click();
        page.fill("[id='live:reason']", "wrong night");
        button("abandon").click();
        assertThat(visitor.figures()).containsText("abandoned", Visitor.PATIENTLY);
        assertThat(page.locator("#notes")).containsText("wrong night");
        assertEquals("ABANDONED", night.api().get(run).get("status").asText());
        assertThat(page.locator("[id='live:resume'], [id='live:stop'], [id='live:abandon']"))
                .hasCount(0);
        assertEquals(List.of(), visitor.complaints());
    }

    @Test
    void aRunIsStartedAndStoppedWithNothingButKeys() {
        visitor.show("/start.xhtml?cluster=" + night.cluster() + "&job=health-check");
        go("Tab", ".skip");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.locator("[id='start:cluster']")).isFocused();
        go("Tab", "[id='start:go']");
        page.keyboard().press("Enter");
        assertThat(visitor.figures()).containsText("running", Visitor.PATIENTLY);
        assertThat(page.locator("#main")).isFocused();

        go("Tab", "[id='live:stop']");
        staysOverAnUpdate("[id='live:stop']");
        go("Tab", "a.outcome.all");
        staysOverAnUpdate("a.outcome.all");
        go("Shift+Tab", "[id='live:stop']");
        page.keyboard().press("Enter");
        assertThat(visitor.messages()).containsText("UN8055");
        assertThat(visitor.figures()).containsText("stopped", Visitor.PATIENTLY);
        assertEquals(List.of(), visitor.complaints());
    }

    /** Goes on by a key until that is reached; whatever is passed has to show that it is. */
    private void go(String key, String wanted) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press(key);
            assertEquals("", page.evaluate(UNSEEN));
            if ((boolean) page.evaluate("wanted => document.activeElement.matches(wanted)", wanted)) {
                return;
            }
        }
        throw new AssertionError("not reached by " + key + ": " + wanted);
    }

    /** The figures are replaced every second; what the keyboard is at is replaced with them and must not be lost. */
    private void staysOverAnUpdate(String wanted) {
        page.evaluate("() => { window.old = document.activeElement; }");
        page.waitForFunction(
                "() => !window.old.isConnected", null, new Page.WaitForFunctionOptions().setTimeout(60_000));
        assertThat(page.locator(wanted)).isFocused();
    }

    /** A new password ends every stay of its user; the page asks for it instead of standing still with old figures. */
    @Test
    void anOpenPageWhoseStayIsOverLeadsThroughTheLogIn() throws IOException {
        password("first-password");
        long run = night.api().start(night.cluster(), "health-check");
        try (Visitor guest = Visitor.of(chromium, night.server(), "guest", "first-password")) {
            guest.show("/run.xhtml?run=" + run);
            assertThat(guest.figures()).containsText("running", Visitor.PATIENTLY);
            password("second-password");
            assertThat(guest.page())
                    .hasURL(
                            Pattern.compile(".*/login\\.xhtml\\?from=.*"),
                            new PageAssertions.HasURLOptions().setTimeout(60_000));
            guest.logIn("guest", "second-password");
            assertThat(guest.page()).hasURL(Pattern.compile(".*/run\\.xhtml\\?run=" + run));
            assertThat(guest.figures()).containsText("running");

            guest.page()
                    .evaluate(
                            "() => { window.before = true; window.setInterval(() => document.querySelectorAll("
                                    + "'input[name=\"jakarta.faces.ViewState\"]').forEach(view => { view.value = '7:7'; }), 20); }");
            guest.page()
                    .waitForFunction(
                            "() => !window.before", null, new Page.WaitForFunctionOptions().setTimeout(60_000));
            assertThat(guest.figures()).containsText("running");
        } finally {
            night.api().tell(run, "stop").expect(202);
            night.api().awaitEnd(run, Night.LONGEST_JOB);
        }
    }

    private static void password(String word) throws IOException {
        String body = "{\"password\":\"" + word + "\",\"roles\":[\"viewer\"]}";
        assertEquals(
                2, ApiClient.admin(night.server()).put("/users/guest", body).statusCode() / 100);
    }

    @Test
    void theLogIsFilteredByPhoneAndLevel() {
        String phone = simulator.phones().keySet().iterator().next();
        visitor.show("/run.xhtml?run=" + finished);
        assertThat(page.locator(".log li").first()).hasClass("decision");
        page.selectOption("[id='live:log-level']", "all");
        assertThat(page.locator(".log li.exchange").first()).isVisible();
        page.fill("[id='live:log-phone']", phone);
        page.keyboard().press("Tab");
        assertThat(page.locator(".log li").filter(new Locator.FilterOptions().setHasNotText(phone)))
                .hasCount(0);
        assertThat(page.locator(".log li").first()).isVisible();
        assertEquals(List.of(), visitor.complaints());
    }

    @Test
    void timesAreThoseOfWhoLooksWithUtcBeside() {
        String phone = simulator.phones().keySet().iterator().next();
        for (String path : List.of(
                "/device.xhtml?run=" + finished + "&phone=" + phone,
                "/devices.xhtml?run=" + finished,
                "/run.xhtml?run=" + finished,
                "/reports.xhtml")) {
            visitor.show(path);
            assertThat(page.locator(".zone").first()).hasText(FAR.getId());
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
        assertEquals(List.of(), visitor.complaints());
    }

    @Test
    void aWindowIsTypedInTheTimeOfTheWallClock() {
        visitor.show("/start.xhtml?cluster=" + night.cluster() + "&job=pre-upgrade-preparation");
        page.locator("summary", new Page.LocatorOptions().setHasText("caution")).click();
        page.fill("[id='start:window']", "2099-01-01T02:30");
        page.uncheck("[id='start:dryRun']");
        page.locator("[id='start:go']").click();
        assertThat(page.locator(".review time")).hasText("2099-01-01 02:30:00");
        assertThat(page.locator(".review time")).hasAttribute("title", "2099-01-01 06:00:00 UTC");
    }

    @Test
    void columnsAreChosenAndStayInTheAddressWithTheFilter() {
        visitor.show("/devices.xhtml?run=" + finished);
        page.locator("summary", new Page.LocatorOptions().setHasText("Columns")).click();
        for (Locator column : page.locator("input[name=col]").all()) {
            column.setChecked(List.of("owner", "tries").contains(column.getAttribute("value")));
        }
        page.fill(".filter input[name=q]", "SEP");
        page.locator(".filter button").click();
        assertThat(page.locator("table.phones thead th[class=owner], table.phones thead th[class=tries]"))
                .hasCount(2);
        assertThat(page.locator("table.phones thead th[class=model]")).hasCount(0);
        assertThat(page.locator("table.phones td.tries").first()).hasCSS("text-align", "right");
        assertTrue(page.url().contains("q=SEP") && page.url().contains("col=owner"), page.url());
        page.reload();
        assertThat(page.locator("table.phones thead th[class=owner]")).hasCount(1);
        assertEquals(List.of(), visitor.complaints());
    }

    @Test
    void whatWasFilteredIsExported() {
        Page devices =
                visitor.show("/devices.xhtml?run=" + finished + "&site=nowhere").page();
        assertThat(devices.locator("nav.pager")).containsText("No phone fits");
        visitor.show("/devices.xhtml?run=" + finished);
        String csv = visitor.context()
                .request()
                .get(night.server()
                        .url(page.locator("text=CSV").getAttribute("href"))
                        .toString())
                .text();
        assertEquals(night.api().devices(finished).size() + 1, csv.lines().count());
        byte[] xlsx = visitor.context()
                .request()
                .get(night.server()
                        .url(page.locator("text=XLSX").getAttribute("href"))
                        .toString())
                .body();
        assertEquals('P', xlsx[0]);
        assertFalse(xlsx.length < 1000);
    }

    private Locator giveUp() {
        return page.locator("summary", new Page.LocatorOptions().setHasText("Give this run up"));
    }

    private Locator button(String name) {
        return page.locator("[id='live:" + name + "']");
    }
}
