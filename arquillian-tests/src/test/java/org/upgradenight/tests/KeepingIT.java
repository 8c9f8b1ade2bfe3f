package org.upgradenight.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is kept in the console: clusters, contacts, users, passive mode, the audit trail; in a browser, against the built server. */
class KeepingIT {
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    private static final String HOSTILE = "<img src=x onerror=alert(1)>'\"</textarea><script>alert(2)</script>";

    private static Chromium chromium;
    private static Night night;
    private static ApiClient admin;

    @BeforeAll
    static void start() {
        chromium = Chromium.launch();
        night = SharedServer.as("keeping");
        night.introduce(Pace.scaled(night.simulator().timeScale()));
        night.complete("health-check");
        admin = ApiClient.admin(night.server());
    }

    @AfterAll
    static void end() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void clusterIsSetUpWithAWrongAndThenTheRightPassword() {
        JsonNode ready = night.simulator().endpoints();
        try (Keeper keeper = adminAtWork()) {
            Page page = keeper.show("/clusters.xhtml");
            page.locator("#add").click();
            page.fill("[id='connection:name']", "typed");
            page.fill("[id='connection:publisher']", ready.get("publisher").asText());
            page.fill("[id='connection:axlPort']", ready.get("cucmPort").asText());
            page.fill("[id='connection:tftpPort']", ready.get("tftpPort").asText());
            page.fill("[id='connection:username']", ready.get("axlUser").asText());
            page.fill("[id='connection:password']", "not-the-password");
            page.fill("[id='connection:phoneUsername']", ready.get("phoneUser").asText());
            page.fill(
                    "[id='connection:phonePassword']",
                    ready.get("phonePassword").asText());
            page.fill("[id='connection:phonePort']", ready.get("phonePort").asText());
            page.fill(
                    "[id='connection:phoneNetworks']", ready.get("phoneNetwork").asText());
            page.check("[id='connection:trustOnFirstUse']");
            page.locator("[id='connection:saveAndCheck']").click();
            assertThat(page.locator("#check-answer")).containsText("Something is in the way", PATIENTLY);
            assertThat(page.locator("#check-answer li.bad").first()).containsText(Pattern.compile("UN21\\d\\d"));
            assertThat(page.locator("#check-answer li.bad").first()).containsText("Type the password");
            assertThat(page.locator("[id='connection:password']")).hasValue("");

            page.fill("[id='connection:password']", ready.get("axlPassword").asText());
            page.locator("[id='connection:saveAndCheck']").click();
            assertThat(page.locator("#check-answer")).containsText("can be talked to", PATIENTLY);
            String shown =
                    page.locator("#fingerprint").innerText().replace(":", "").toLowerCase(Locale.ROOT);
            assertEquals(ready.get("certificateSha256").asText(), shown);
            assertEquals(List.of(), keeper.complaints());
        }
    }

    @Test
    void cookieOfTheSessionIsSecureOverTls() {
        Browser.NewContextOptions how = new Browser.NewContextOptions().setIgnoreHTTPSErrors(true);
        try (BrowserContext visit = chromium.browser().newContext(how)) {
            Page page = visit.newPage();
            page.navigate("https://127.0.0.1:" + night.server().port("UPGRADE_NIGHT_HTTPS_PORT") + "/login.xhtml");
            page.fill("[id='login:name']", "admin");
            page.fill("[id='login:password']", night.server().adminPassword());
            page.locator("[id='login:go']").click();
            assertThat(page.locator("#main")).isVisible();
            Cookie cookie = visit.cookies().stream()
                    .filter(each -> each.name.equals("upgrade-night"))
                    .findFirst()
                    .orElseThrow();
            assertTrue(cookie.secure && cookie.httpOnly, "careful " + cookie.secure + cookie.httpOnly);
        }
    }

    @Test
    void limitsAreChangedAndAWrongOneIsNamed() throws IOException {
        try (Keeper keeper = adminAtWork()) {
            Page page = keeper.show("/cluster.xhtml?cluster=keeping&part=limits");
            page.fill("[id='limits:perSite']", "17");
            page.locator("[id='limits:save']").click();
            assertThat(page.locator("#messages")).containsText("UN8080");
            assertEquals(17, cluster().get("limits").get("perSite").asInt());
            page.fill("[id='limits:window']", "a lot");
            page.locator("[id='limits:save']").click();
            assertThat(page.locator("#messages .error")).containsText("limits.window");
            assertEquals(List.of(), keeper.complaints());
        }
    }

    @Test
    void contactsAreEditedInTheirRowAndImported() throws IOException {
        try (Keeper keeper = adminAtWork()) {
            Page page = keeper.show("/cluster.xhtml?cluster=keeping&part=sites");
            page.locator("#sites a", new Page.LocatorOptions().setHasText("Edit"))
                    .first()
                    .click();
            page.locator("tr.edited input[id$='contacts']").fill("one@example.test, two@example.test");
            page.locator("tr.edited input[id$='notes']").fill(HOSTILE);
            page.locator("tr.edited input[id$='save']").click();
            assertThat(page.locator("#messages")).containsText("UN8081");
            assertThat(page.locator("#sites")).containsText("one@example.test, two@example.test");
            assertThat(page.locator("#sites")).containsText("onerror=alert(1)");

            page.setInputFiles(
                    "[id='import:file']",
                    new FilePayload(
                            "contacts.csv",
                            "text/csv",
                            "site,contacts\nÖdland,far@example.test\nNowhere,nobody\n"
                                    .getBytes(StandardCharsets.UTF_8)));
            page.locator("[id='import:take']").click();
            assertThat(page.locator("#messages")).containsText("UN8083");
            assertThat(page.locator("#rejected")).containsText(Pattern.compile("3.*UN1171", Pattern.DOTALL));
            assertThat(page.locator("#sites")).containsText("Ödland");
            assertEquals(List.of(), keeper.complaints());
        }
    }

    @Test
    void inventoryIsImportedAndTrustIsLookedAt() {
        try (Keeper keeper = adminAtWork()) {
            Page page = keeper.show("/cluster.xhtml?cluster=keeping&part=inventory");
            page.setInputFiles(
                    "[id='phones:file']",
                    new FilePayload(
                            "phones.csv",
                            "text/csv",
                            "Device Name\nSEP001122334455\nnobody\n".getBytes(StandardCharsets.UTF_8)));
            page.locator("[id='phones:take']").click();
            assertThat(page.locator("#messages")).containsText("UN8084");
            assertThat(page.locator("#rejected")).containsText("UN1161");
            keeper.show("/cluster.xhtml?cluster=keeping&part=trust");
            page.locator("[id='trust:look']").click();
            assertThat(page.locator("#findings")).containsText(Pattern.compile("UN22\\d\\d"), PATIENTLY);
            assertEquals(List.of(), keeper.complaints());
        }
    }

    @Test
    void whoIsLockedOutWaitsUntilAnAdministratorOpens() throws IOException {
        put("/users/forgetful", "{\"password\":\"remembered-1\",\"roles\":[\"viewer\"]}");
        try (Keeper forgetful = Keeper.at(chromium, night.server());
                Keeper keeper = adminAtWork()) {
            for (int i = 0; i < 10; i++) {
                forgetful.tryDoor("forgetful", "something-else");
                assertThat(forgetful.page().locator("#messages")).containsText("UN8051");
            }
            forgetful.tryDoor("forgetful", "remembered-1");
            assertThat(forgetful.page().locator("#messages")).containsText("UN8005");

            Page page = keeper.show("/administration.xhtml");
            Locator lock = page.locator("#locks li", new Page.LocatorOptions().setHasText("forgetful"));
            assertThat(lock).containsText("10 failures");
            lock.locator("input[type=submit]").click();
            assertThat(page.locator("#messages")).containsText("UN8071");
            forgetful.logIn("forgetful", "remembered-1");
        }
    }

    @Test
    void newUserLogsInByKeyboardChangesThePasswordAndIsLoggedOutEverywhere() {
        try (Keeper keeper = adminAtWork();
                Keeper newcomer = Keeper.at(chromium, night.server());
                Keeper elsewhere = Keeper.at(chromium, night.server())) {
            Page page = keeper.show("/administration.xhtml");
            page.fill("[id='person:name']", "newcomer");
            page.fill("[id='person:password']", "first-password");
            page.locator("[id='person:save']").click();
            assertThat(page.locator("#messages")).containsText("UN8070");
            assertThat(page.locator("#users")).containsText("newcomer");
            page.locator("#users a", new Page.LocatorOptions().setHasText("newcomer"))
                    .click();
            page.check("[id='person:roles'] input[value=auditor]");
            page.locator("[id='person:save']").click();
            assertThat(page.locator("#users tr", new Page.LocatorOptions().setHasText("newcomer")))
                    .containsText("viewer, auditor");

            Page own = newcomer.show("/account.xhtml");
            own.keyboard().type("newcomer");
            own.keyboard().press("Tab");
            own.keyboard().type("first-password");
            own.keyboard().press("Enter");
            assertThat(own).hasURL(Pattern.compile(".*/account\\.xhtml"));
            elsewhere.logIn("newcomer", "first-password");
            own.fill("[id='password:present']", "first-password");
            own.fill("[id='password:next']", "second-password");
            own.fill("[id='password:again']", "second-password");
            own.keyboard().press("Enter");
            assertThat(own).hasURL(Pattern.compile(".*/login\\.xhtml.*"));
            elsewhere.show("/account.xhtml");
            assertThat(elsewhere.page()).hasURL(Pattern.compile(".*/login\\.xhtml.*"));
            newcomer.logIn("newcomer", "second-password");
        }
    }

    @Test
    void tokenIsShownOnceAndOpensUntilItIsRevoked() throws IOException {
        try (Keeper keeper = adminAtWork()) {
            Page page = keeper.show("/account.xhtml");
            page.fill("[id='newToken:label']", HOSTILE);
            page.locator("[id='newToken:make']").click();
            String token = page.locator("#made").inputValue();
            ApiClient script = ApiClient.bearer(night.server(), token);
            assertEquals(200, script.get("/runs").statusCode());
            keeper.show("/account.xhtml");
            assertThat(page.locator("#made")).hasCount(0);
            assertTrue(!page.content().contains(token));
            page.locator("#tokens li", new Page.LocatorOptions().setHasText("onerror"))
                    .locator("input[type=submit]")
                    .click();
            assertThat(page.locator("#messages")).containsText("UN8072");
            assertEquals(401, script.get("/runs").statusCode());
            assertEquals(List.of(), keeper.complaints());
        }
    }

    @Test
    void auditTrailIsFilteredByItsAddressVerifiedAndExported() {
        try (Keeper keeper = adminAtWork()) {
            Page page = keeper.show("/audit.xhtml?action=cluster-put&q=KEEPING");
            assertThat(page.locator("#trail tbody tr").first()).containsText("cluster-put");
            assertThat(page.locator("input[name=action]").last()).hasValue("cluster-put");
            page.locator("[id='chain:verify']").click();
            assertThat(page.locator("[id='chain:answer']")).containsText("Whole");
            assertThat(page.locator("#trail tbody tr").first()).containsText("cluster-put");
            var export = page.waitForDownload(() -> page.locator("#export").click());
            assertEquals("audit.csv", export.suggestedFilename());
            assertEquals(List.of(), keeper.complaints());
        }
    }

    @Test
    void passiveModeStandsOnEveryPageAndLetsNothingStart() throws IOException {
        try (Keeper keeper = adminAtWork()) {
            Page page = keeper.show("/administration.xhtml");
            page.fill("[id='passive:why']", HOSTILE);
            page.locator("[id='passive:begin']").click();
            try {
                assertThat(page.locator("#passive-banner")).containsText("onerror");
                assertThat(keeper.show("/audit.xhtml").locator("#passive-banner"))
                        .isVisible();
                var refused = admin.post("/clusters/keeping/runs", "application/json", "{\"job\":\"health-check\"}");
                assertEquals(409, refused.statusCode());
                assertTrue(refused.body().contains("UN6020"), refused.body());
            } finally {
                keeper.show("/administration.xhtml");
                page.locator("[id='standstill:end']").click();
            }
            assertThat(page.locator("#passive-banner")).hasCount(0);
            assertEquals(List.of(), keeper.complaints());
        }
    }

    @Test
    void buttonsAreThereForThoseWhoMayAndForNobodyElse() throws IOException {
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("viewer", "");
        expected.put("operator", "check line trust inventory");
        expected.put("remediator", "check line trust inventory");
        expected.put("approver", "");
        expected.put("auditor", "audit");
        expected.put("admin", "save check limits cti line sites notices trust inventory audit administration");
        Map<String, String> seen = new LinkedHashMap<>();
        for (String role : expected.keySet()) {
            put("/users/only-" + role, "{\"password\":\"one-role-only\",\"roles\":[\"" + role + "\"]}");
            try (Keeper keeper = Keeper.at(chromium, night.server()).logIn("only-" + role, "one-role-only")) {
                seen.put(role, buttons(keeper));
            }
        }
        assertEquals(expected, seen);
    }

    private static String buttons(Keeper keeper) {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("save", "/cluster.xhtml?cluster=keeping#[id='connection:save']");
        places.put("check", "/cluster.xhtml?cluster=keeping#[id='check:go']");
        places.put("limits", "/cluster.xhtml?cluster=keeping&part=limits#[id='limits:save']");
        places.put("cti", "/cluster.xhtml?cluster=keeping&part=cti#[id='cti:save']");
        places.put("line", "/cluster.xhtml?cluster=keeping&part=cti#[id='ctiCheck:go']");
        places.put("sites", "/cluster.xhtml?cluster=keeping&part=sites#[id='import:take']");
        places.put("notices", "/cluster.xhtml?cluster=keeping&part=notices#[id='notices:save']");
        places.put("trust", "/cluster.xhtml?cluster=keeping&part=trust#[id='trust:look']");
        places.put("inventory", "/cluster.xhtml?cluster=keeping&part=inventory#[id='phones:take']");
        places.put("audit", "/audit.xhtml#[id='chain:verify']");
        places.put("administration", "/administration.xhtml#[id='person:save']");
        return places.entrySet().stream()
                .filter(place -> {
                    String[] where = place.getValue().split("#", 2);
                    return keeper.show(where[0]).locator(where[1]).count() > 0;
                })
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" "));
    }

    @Test
    void everyPageIsForEverybodyInDarkAndInLight() throws IOException {
        put("/users/keeper", "{\"password\":\"keeps-it-all-1\",\"roles\":[\"admin\",\"approver\"]}");
        put("/clusters/keeping/notices/setting", "{\"mailTo\":[\"noc@example.test\"]}");
        put("/clusters/keeping/approval", "{\"abovePhones\":20}");
        String tomorrow = Instant.now()
                .plus(Duration.ofHours(20))
                .truncatedTo(ChronoUnit.HOURS)
                .toString();
        long waits = plan("{\"job\":\"health-check\",\"startsAt\":\"" + tomorrow + "\"}");
        long wantsApproval = plan("{\"job\":\"itl-deletion\",\"confirm\":\"keeping\",\"startsAt\":\"" + tomorrow
                + "\",\"canary\":{\"size\":10,\"maxFailurePercent\":10}}");
        Map<String, Object> findings = new TreeMap<>();
        try {
            for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                try (Keeper keeper = Keeper.looking(chromium, night.server(), scheme)) {
                    keeper.logIn("keeper", "keeps-it-all-1");
                    pages().forEach((name, path) -> look(keeper, name, path, findings));
                }
            }
        } finally {
            admin.post("/planned-runs/" + waits + "/cancel");
            admin.post("/planned-runs/" + wantsApproval + "/cancel");
            put("/clusters/keeping/approval", "{\"abovePhones\":null}");
        }
        findings.values().removeIf(found -> found.toString().equals("[]"));
        assertEquals(Map.of(), findings);
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("administration", "/administration.xhtml");
        pages.put("administration-user", "/administration.xhtml?user=admin");
        pages.put("account", "/account.xhtml");
        pages.put("audit", "/audit.xhtml#[id='chain:verify']");
        pages.put("clusters", "/clusters.xhtml");
        pages.put("cluster-new", "/cluster.xhtml");
        pages.put("cluster-connection", "/cluster.xhtml?cluster=keeping#[id='check:go']");
        for (String part : List.of("limits", "sites", "inventory", "notices", "scripts")) {
            pages.put("cluster-" + part, "/cluster.xhtml?cluster=keeping&part=" + part);
        }
        pages.put("cluster-site", "/cluster.xhtml?cluster=keeping&part=sites&site=Site-01");
        pages.put("cluster-trust", "/cluster.xhtml?cluster=keeping&part=trust#[id='trust:look']");
        pages.put("planned", "/planned.xhtml");
        return pages;
    }

    /** @param path with the button to press, if one is, behind a hash */
    private static void look(Keeper keeper, String name, String path, Map<String, Object> findings) {
        String[] where = path.split("#", 2);
        Page page = keeper.show(where[0]);
        if (where.length > 1) {
            page.locator(where[1]).click();
            assertThat(page.locator("#check-answer, #findings, [id='chain:answer']"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        }
        assertThat(page.locator("h1")).not().containsText("could not be answered");
        keeper.picture(name);
        findings.put(name + " " + keeper.tone(), Axe.seriousOn(page));
    }

    private static long plan(String body) throws IOException {
        var answer = admin.post("/clusters/keeping/runs", "application/json", body);
        assertEquals(202, answer.statusCode(), answer.body());
        return Wire.JSON.readTree(answer.body()).get("id").asLong();
    }

    @Test
    void whatIsNotThereIsSaidInOurWords() throws IOException {
        try (Keeper keeper = adminAtWork()) {
            Page page = keeper.show("/nothing-like-this.xhtml");
            assertThat(page.locator("h1")).containsText("could not be answered");
            assertTrue(!page.content().contains("java."), page.content());
        }
    }

    private static Keeper adminAtWork() {
        return Keeper.at(chromium, night.server()).logIn("admin", night.server().adminPassword());
    }

    private static JsonNode cluster() throws IOException {
        return Wire.JSON.readTree(admin.get("/clusters/keeping").body());
    }

    private static void put(String path, String body) throws IOException {
        assertEquals(2, admin.put(path, body).statusCode() / 100);
    }
}
