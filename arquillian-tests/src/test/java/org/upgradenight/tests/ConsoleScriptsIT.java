package org.upgradenight.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The catalogue of key scripts in the console: what is played on which phones, and whether a script of one's own would be. */
class ConsoleScriptsIT {
    private static final String PAGE = "/cluster.xhtml?cluster=scripts&part=scripts";

    private static final String OWN = """
            script      98xx-own
            version     1
            goal        ITL
            models      9841
            loads       any
            confidence  HIGH
            provenance  <img src=x onerror=alert(1)> seen on a phone
            pace        2
            words settings = settings
            words list     = trust list
            open    Key:Settings
            press   row list on settings
            destroy Key:Soft2 on list
            leave   Key:NavBack
            """;

    private static Chromium chromium;
    private static Night night;

    @BeforeAll
    static void start() {
        chromium = Chromium.launch();
        night = SharedServer.as("scripts");
        night.introduce(Pace.scaled(night.simulator().timeScale()));
    }

    @AfterAll
    static void end() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void everyScriptInForceIsListedWithItsStepsInWords() throws IOException {
        JsonNode items = Wire.JSON
                .readTree(ApiClient.admin(night.server()).get("/key-scripts").body())
                .get("items");
        try (Visitor visitor = Visitor.admin(chromium, night.server())) {
            Page page = visitor.show(PAGE).page();
            Locator scripts = page.locator("details.plan");
            assertThat(scripts).hasCount(items.size());
            for (JsonNode item : items) {
                assertThat(script(page, item.get("id").asText())).hasCount(1);
            }
            Locator wide = script(page, "88xx-security-reset");
            assertThat(wide.locator("li").first()).isHidden();
            wide.locator("summary").focus();
            page.keyboard().press("Enter");
            assertThat(wide.locator("summary")).containsText("8811, 8841, 8845, 8851, 8861, 8865");
            assertThat(wide.locator("dl")).containsText("HIGH");
            assertThat(wide.locator("li").first()).containsText("open: Key:Applications");
            assertThat(wide.locator("li", containing("delete:")))
                    .hasText("delete: Key:Soft3 on the screen reset or security, then 2 paces");
            assertThat(wide.locator("li").last()).containsText("leave:");
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void aFileThatIsRefusedIsNamedWithItsReasonAndDisturbsNoOther() throws IOException {
        JsonNode catalogue = Wire.JSON.readTree(
                ApiClient.admin(night.server()).get("/key-scripts").body());
        try (Visitor visitor = Visitor.admin(chromium, night.server())) {
            Page page = visitor.show(PAGE).page();
            assertThat(page.locator(".findings li")).hasCount(1);
            Locator refused = page.locator(".findings li.bad");
            assertThat(refused.locator("strong")).hasText(SharedServer.REFUSED_SCRIPT);
            assertThat(refused).containsText("refused");
            assertThat(refused).containsText("UN2001");
            assertThat(refused).containsText("line pace is missing");
            assertThat(script(page, "98xx-without-pace")).hasCount(0);
            assertThat(page.locator("details.plan"))
                    .hasCount(catalogue.get("items").size());
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void aScriptOfOnesOwnIsRefusedWithItsReasonUntilItIsSafe() {
        try (Visitor visitor = Visitor.admin(chromium, night.server())) {
            Page page = visitor.show(PAGE).page();
            check(page, OWN.replace("pace        2\n", ""));
            assertThat(page.locator("#script-answer li.bad")).containsText("UN2001");
            assertThat(page.locator("#script-answer")).containsText("line pace is missing");
            assertThat(page.locator("[id='script:text']")).hasValue(java.util.regex.Pattern.compile("98xx-own"));
            check(page, OWN.replace("9841", "8841"));
            assertThat(page.locator("#script-answer li.bad")).containsText("8841");
            check(page, OWN.replace("row list on settings", "Key:KeyPad4"));
            assertThat(page.locator("#script-answer li.bad")).containsText("it may dial");
            check(page, OWN);
            assertThat(page.locator("#script-answer li.good")).containsText("It would be played");
            Locator own = script(page, "98xx-own");
            own.locator("summary").click();
            assertThat(own.locator("li", containing("delete:"))).containsText("Key:Soft2 on the screen list");
            assertThat(own).containsText("onerror=alert(1)");
            visitor.show(PAGE);
            assertThat(script(page, "98xx-own")).hasCount(0);
            assertEquals(List.of(), visitor.complaints());
        }
    }

    private static void check(Page page, String text) {
        page.fill("[id='script:text']", text);
        page.locator("[id='script:check']").click();
        assertThat(page.locator("#script-answer")).isVisible();
    }

    private static Locator script(Page page, String id) {
        return page.locator("details.plan", new Page.LocatorOptions().setHasText(id + ","));
    }

    private static Locator.LocatorOptions containing(String words) {
        return new Locator.LocatorOptions().setHasText(words);
    }
}
