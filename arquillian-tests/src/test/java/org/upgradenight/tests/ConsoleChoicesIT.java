package org.upgradenight.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can be chosen for a run, and for how its cluster is driven, in the console: it reaches the run as over the interface. */
class ConsoleChoicesIT {
    private static Chromium chromium;
    private static Night night;

    private Visitor visitor;
    private Page page;

    @BeforeAll
    static void start() {
        chromium = Chromium.launch();
        night = SharedServer.as("choices");
        night.introduce(Pace.scaled(night.simulator().timeScale()));
    }

    @AfterAll
    static void end() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() {
        visitor = Visitor.admin(chromium, night.server(), new Browser.NewContextOptions().setTimezoneId("UTC"));
        page = visitor.page();
    }

    @AfterEach
    void close() {
        visitor.close();
    }

    @Test
    void aDryRunSaysHowManyPhonesALevelTouchesAndTheNextStartRemembersIt() {
        start("pre-upgrade-preparation");
        assertThat(page.locator("#level-device")).isChecked();
        assertThat(page.locator(".reach").first()).containsText("there was none yet");
        page.check("#level-profile");
        page.check("[id='start:temporaryUser']");
        page.locator("[id='start:go']").click();
        assertThat(visitor.figures()).containsText("completed", Visitor.PATIENTLY);

        assertThat(page.locator("#plan-reach")).containsText("profile");
        long run = Long.parseLong(page.url().replaceAll(".*run=(\\d+).*", "$1"));
        List<JsonNode> plan = night.api().plan(run);
        long profiles = plan.stream()
                .filter(step -> step.get("layer").asText().equals("COMMON_PHONE_PROFILE"))
                .count();
        assertTrue(profiles > 0, plan::toString);
        assertThat(page.locator("#plan tr", new Page.LocatorOptions().setHasText("common phone profile")))
                .hasCount((int) profiles);
        String csv = visitor.context()
                .request()
                .get(night.server()
                        .url(page.locator("#plan-csv").getAttribute("href"))
                        .toString())
                .text();
        assertEquals(plan.size() + 1, csv.lines().count());

        page.locator("#in-earnest").click();
        assertThat(page.locator("#level-profile")).isChecked();
        assertThat(page.locator("[id='start:temporaryUser']")).isChecked();
        assertThat(page.locator("[id='start:dryRun']")).not().isChecked();
        page.locator("[id='start:go']").click();
        assertThat(page.locator(".review")).containsText("shown by the dry run " + run);
        assertThat(page.locator(".reach").nth(1)).containsText("run " + run);

        start("pre-upgrade-preparation");
        Locator profile =
                page.locator(".option").filter(new Locator.FilterOptions().setHas(page.locator("#level-profile")));
        assertThat(profile.locator(".reach")).containsText("run " + run);
        assertEquals(List.of(), visitor.complaints());
    }

    @Test
    void aHardeningIsChosenValueByValueAndMissesItsDryRun() {
        start("post-upgrade-restoration");
        assertThat(page.locator("[id='start:guide']")).isHidden();
        page.selectOption("[id='start:profile']", "hardening-guide");
        assertThat(page.locator("[id='start:guide']")).isVisible();
        assertThat(page.locator("[id='start:report']")).isHidden();
        Locator values = page.locator("[id='start:guide'] input");
        values.all().forEach(Locator::uncheck);
        page.locator("[id='start:go']").click();
        assertThat(page.locator("#messages .error")).containsText("UN8089");

        unfold();
        page.check("[id='start:guide'] input[value=webAccess]");
        page.uncheck("[id='start:dryRun']");
        page.locator("[id='start:go']").click();
        assertThat(page.locator(".review")).containsText("webAccess 1");
        assertThat(page.locator(".review")).containsText("No dry run with these choices");
        unfold();
        page.check("[id='start:dryRun']");
        page.locator("[id='start:go']").click();
        assertThat(visitor.figures()).containsText("completed", Visitor.PATIENTLY);
        assertEquals(List.of(), visitor.complaints());
    }

    @Test
    void whatAJobDoesNotDoIsNotAskedAndANumberThatIsNoneIsNamed() {
        start("health-check");
        assertThat(page.locator("[id='start:first'], #level-device, [id='start:profile'], [id='start:dryRun']")
                        .locator("visible=true"))
                .hasCount(0);
        page.selectOption("[id='start:job']", "itl-deletion");
        assertThat(page.locator("[id='start:first']")).hasValue("1");
        assertThat(page.locator("[id='start:then']")).hasValue("5");
        assertThat(page.locator("[id='start:groupPercent']")).hasValue("20");
        page.fill("[id='start:then']", "some");
        page.locator("[id='start:go']").click();
        assertThat(page.locator("#messages .error")).containsText("UN8059");
        assertEquals(List.of(), visitor.complaints());
    }

    @Test
    void limitsOfPressingAreKeptAndToldWhereARunIsStarted() {
        visitor.show("/cluster.xhtml?cluster=choices&part=limits");
        page.fill("[id='limits:attempts']", "3");
        page.fill("[id='limits:restartBatch']", "50");
        page.check("[id='limits:blind']");
        page.locator("[id='limits:save']").click();
        assertThat(page.locator("#messages")).containsText("UN8080");
        assertThat(page.locator("[id='limits:attempts']")).hasValue("3");
        start("itl-deletion");
        assertThat(page.locator(".only-itl-deletion").last()).containsText("3 times at most");
        assertThat(page.locator(".only-itl-deletion").last()).containsText("less than high confidence");
        page.selectOption("[id='start:job']", "pre-upgrade-preparation");
        assertThat(page.locator(".only-pre-upgrade-preparation")).containsText("50 at a time");
        assertEquals(List.of(), visitor.complaints());
    }

    @Test
    void whoAnswersPhonesIsChosenForTheCluster() {
        visitor.show("/cluster.xhtml?cluster=choices");
        assertThat(page.locator("[id='connection:authentication']")).hasValue("cucm");
        page.selectOption("[id='connection:authentication']", "platform");
        page.locator("[id='connection:save']").click();
        assertThat(page.locator("#messages")).containsText("UN8080");
        start("pre-upgrade-preparation");
        assertThat(page.locator(".only-pre-upgrade-preparation")).containsText("ask this server");
        visitor.show("/cluster.xhtml?cluster=choices");
        page.selectOption("[id='connection:authentication']", "cucm");
        page.locator("[id='connection:save']").click();
        assertThat(page.locator("#messages")).containsText("UN8080");
        assertEquals(List.of(), visitor.complaints());
    }

    @Test
    void aCtiChannelSaysWhatItLacksAndIsOpenedTriedAndClosed() {
        visitor.show("/cluster.xhtml?cluster=choices&part=cti");
        assertThat(page.locator("#cti-state")).containsText("closed");
        page.locator("[id='ctiCheck:go']").click();
        assertThat(page.locator("#cti-answer")).containsText("UN2231");
        page.fill("[id='cti:managers']", "no_host");
        page.locator("[id='cti:save']").click();
        assertThat(page.locator("#messages .error")).containsText("UN2235");
        page.fill(
                "[id='cti:managers']",
                "127.0.0.1:" + night.simulator().endpoints().get("ctiPort").asInt());
        page.locator("[id='cti:save']").click();
        assertThat(page.locator("#messages")).containsText("UN8090");
        assertThat(page.locator("[id='cti:password']")).hasValue("");
        boolean library =
                night.server().home().resolve("jtapi/jtapi.jar").toFile().isFile();
        assertThat(page.locator("#cti-missing")).hasCount(library ? 0 : 1);
        page.locator("[id='ctiCheck:go']").click();
        assertThat(page.locator("#cti-answer"))
                .containsText(
                        library ? "The channel is well" : "UN2230",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        page.locator("[id='cti:close']").click();
        assertThat(page.locator("#messages")).containsText("UN8091");
        assertThat(page.locator("#cti-state")).containsText("closed");
        assertEquals(List.of(), visitor.complaints());
    }

    @Test
    void aRunWithAnHourStandsOnTheOverviewUntilItIsCancelled() {
        start("itl-deletion");
        String tomorrow = LocalDateTime.now(ZoneOffset.UTC)
                .plusHours(20)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        page.fill("[id='start:starts']", tomorrow);
        page.fill("[id='start:then']", "7");
        page.locator("[id='start:go']").click();
        assertThat(page.locator("#messages")).containsText("UN8088");
        Locator plan = page.locator("article.plan").filter(new Locator.FilterOptions().setHasText("on choices"));
        assertThat(plan).containsText("then 7");
        visitor.show("/index.xhtml");
        assertThat(page.locator("[aria-labelledby=planned-title]")).containsText("itl-deletion on choices");
        visitor.show("/planned.xhtml");
        plan.locator("input[type=submit][value=Cancel]").click();
        assertThat(page.locator("#messages")).containsText("UN8079");
        assertThat(plan).hasCount(0);
        assertEquals(List.of(), visitor.complaints());
    }

    /** Unlike commas of models, which divide them. */
    @Test
    void aSitesNameMayHoldACommaAndIsTakenOverAsItIs() {
        start("health-check");
        page.fill("[id='start:sites']", "Oslo, 2nd floor\nSite-01\n");
        page.fill("[id='start:models']", "7841, 8851");
        page.locator("[id='start:go']").click();
        assertThat(page).hasURL(Pattern.compile(".*run=\\d+.*"));
        long run = Long.parseLong(page.url().replaceAll(".*run=(\\d+).*", "$1"));
        assertThat(visitor.figures()).containsText(Pattern.compile("completed|failed"), Visitor.PATIENTLY);
        visitor.show("/start.xhtml?like=" + run);
        unfold();
        assertThat(page.locator("[id='start:sites']")).hasValue("oslo, 2nd floor\nsite-01");
        assertThat(page.locator("[id='start:models']")).hasValue("7841, 8851");
        assertEquals(List.of(), visitor.complaints());
    }

    @Test
    void everyPageOfChoicesIsForEverybodyInDarkAndInLight() {
        Map<String, String> pages = new TreeMap<>();
        for (String job : List.of("pre-upgrade-preparation", "itl-deletion", "post-upgrade-restoration")) {
            pages.put("start-" + job, "/start.xhtml?cluster=choices&job=" + job);
        }
        pages.put("cluster-cti", "/cluster.xhtml?cluster=choices&part=cti");
        assertEquals(Map.of(), Screens.findings(chromium, night.server(), pages));
    }

    private void start(String job) {
        visitor.show("/start.xhtml?cluster=choices&job=" + job);
        unfold();
    }

    private void unfold() {
        page.evaluate("() => document.querySelectorAll('details').forEach(part => part.open = true)");
    }
}
