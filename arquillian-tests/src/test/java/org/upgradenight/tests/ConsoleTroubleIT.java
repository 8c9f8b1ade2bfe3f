package org.upgradenight.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What a night throws at an open page: the end of the window, a server that is killed, a second person who refuses. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsoleTroubleIT {
    private static final double SCALE = 20;
    private static final Pattern LEFT = Pattern.compile("window closed at .*\\. (\\d+) phones were not begun");

    private static Chromium chromium;
    private static Night night;

    @BeforeAll
    static void start() {
        chromium = Chromium.launch();
        night = Night.open(
                SharedServer.folder(), Night.phones(50, 17, SCALE, "calm", "true", "bad-itl-percent", "100"), Map.of());
        night.introduce(Pace.scaled(SCALE));
        night.complete("pre-upgrade-preparation");
        night.upgrade();
    }

    @AfterAll
    static void end() {
        if (night != null) {
            night.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    @Order(1)
    void theEndOfTheWindowEndsTheRunGracefullyAndSaysWhatIsLeft() {
        slowly();
        Instant end = Instant.now().plusSeconds(20).truncatedTo(ChronoUnit.SECONDS);
        ObjectNode wanted = Api.runAtOnce(night.cluster(), "itl-deletion").put("windowEndsAt", end.toString());
        long run = night.api().start(night.cluster(), wanted);
        JsonNode over = night.api().awaitEnd(run, Night.LONGEST_JOB);
        Night.mustComplete(over);
        int left = over.get("outcomes").path("POSTPONED").asInt();
        Matcher said = LEFT.matcher(over.get("messages").toString());
        assertTrue(said.find() && left > 0 && left >= Integer.parseInt(said.group(1)), over::toString);
        assertEquals(0, night.simulator().summary().get("inMenu").asInt());
        new Verdict().noHarm(night.simulator().phones()).orFail();
        try (Visitor visitor = Visitor.admin(chromium, night.server())) {
            Page page = visitor.show("/run.xhtml?run=" + run).page();
            assertThat(page.locator("#notes")).containsText("phones were not begun");
            assertThat(page.locator("#again-not-reached")).hasText("not reached (" + left + ")");
            assertThat(page.locator(".reasons").first()).containsText("→");
        }
    }

    @Test
    @Order(2)
    void aRunsPageComesBackAfterTheServerWasKilledAndResumesTheRun() {
        slowly();
        long run = night.api().start(night.cluster(), Api.runAtOnce(night.cluster(), "itl-deletion"));
        try (Visitor visitor = Visitor.admin(chromium, night.server())) {
            Page page = visitor.show("/run.xhtml?run=" + run).page();
            night.api().await(run, Night.LONGEST_JOB, StopIT::pressing);
            assertThat(visitor.figures()).containsText("running");
            page.evaluate("() => { window.before = true; }");
            night.server().kill();
            assertThat(page.locator("body.lost"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
            night.server().start().awaitReady();
            page.waitForFunction("() => !window.before", null, new Page.WaitForFunctionOptions().setTimeout(60_000));
            visitor.logInIfAsked();
            assertThat(page)
                    .hasURL(
                            Pattern.compile(".*/run\\.xhtml\\?run=" + run),
                            new PageAssertions.HasURLOptions().setTimeout(10_000));
            assertThat(visitor.figures()).containsText("The server ended under this run", Visitor.PATIENTLY);
            assertThat(visitor.figures()).containsText("interrupted");
            night.pace(Pace.scaled(SCALE));
            page.locator("[id='live:resume']").click();
            assertThat(visitor.figures()).containsText("resumed 1 times");
            assertThat(visitor.figures()).containsText("completed", Visitor.PATIENTLY);
        }
        new Verdict().noHarm(night.simulator().phones()).orFail();
    }

    @Test
    @Order(3)
    void aSecondPersonRefusesAndApproves() throws IOException {
        put("/users/max", "{\"password\":\"remediates-1\",\"roles\":[\"remediator\",\"approver\"]}");
        put("/users/ada", "{\"password\":\"approves-it-1\",\"roles\":[\"approver\"]}");
        put("/clusters/" + night.cluster() + "/approval", "{\"abovePhones\":3}");
        try (Visitor max = Visitor.of(chromium, night.server(), "max", "remediates-1");
                Visitor ada = Visitor.of(chromium, night.server(), "ada", "approves-it-1")) {
            askedFor(max);
            assertThat(max.find(".plan input[value=Approve], .plan input[value=Refuse]"))
                    .hasCount(0);
            ada.show("/planned.xhtml").page().fill(".plan [id$='reject:reason']", "not without the phone team");
            ada.find(".plan input[value=Refuse]").click();
            assertThat(ada.find(".plan")).hasCount(0);
            assertThat(ada.find("#past tbody tr").first()).containsText("not without the phone team");
            assertThat(max.show("/planned.xhtml").find("#past tbody tr").first())
                    .containsText("not without the phone team");

            askedFor(max);
            ada.show("/planned.xhtml").find(".plan input[value=Approve]").click();
            assertThat(ada.find("#messages")).containsText("UN80");
            Awaitility.await("the approved run")
                    .atMost(Night.LONGEST_JOB)
                    .until(() ->
                            ada.show("/planned.xhtml").find("#past tbody tr a").count() == 1);
            String run = ada.find("#past tbody tr a").textContent();
            long started = Long.parseLong(run.replaceAll("\\D", ""));
            JsonNode over = night.api().awaitEnd(started, Night.LONGEST_JOB);
            Night.mustComplete(over);
            assertEquals("max", over.get("requestedBy").asText());
        }
    }

    /** Asks for a deletion in earnest, which waits then. */
    private static void askedFor(Visitor max) {
        Page page = max.show("/start.xhtml?cluster=" + night.cluster() + "&job=itl-deletion")
                .page();
        page.uncheck("[id='start:dryRun']");
        page.locator("[id='start:go']").click();
        assertThat(page.locator(".review")).containsText(night.cluster());
        page.fill("[id='start:confirm']", night.cluster());
        page.locator("[id='start:go']").click();
        assertThat(page).hasURL(Pattern.compile(".*/planned\\.xhtml.*"));
        assertThat(page.locator(".plan")).hasCount(1);
    }

    /** One phone after the other, each for seconds. */
    private static void slowly() {
        Pace pace = Pace.scaled(SCALE).window(1);
        night.pace(new Pace(
                pace.window(),
                pace.perSite(),
                pace.risPerMinute(),
                pace.resetsPerMinute(),
                200,
                pace.pollMillis(),
                pace.deadlineSeconds()));
    }

    private static void put(String path, String body) throws IOException {
        assertEquals(2, ApiClient.admin(night.server()).put(path, body).statusCode() / 100);
    }
}
