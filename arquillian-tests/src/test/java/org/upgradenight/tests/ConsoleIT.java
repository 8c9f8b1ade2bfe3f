package org.upgradenight.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console in a browser, against a server of its own. The cluster is one where nobody answers. */
class ConsoleIT {
    private static final String CLUSTER = """
            {"kind":"cucm","publisher":"127.0.0.1","axlPort":%d,"tftpPort":%d,"username":"axl","password":"not-used-here",
             "phoneUsername":"phones","phonePassword":"not-used-here","phonePort":%d,"phoneNetworks":["127.9.0.0/16"],
             "siteBy":"location"}
            """;

    @TempDir
    static Path folder;

    private static Chromium chromium;
    private static ServerProcess server;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.launch();
        server = ServerProcess.on(folder.resolve("home"), Map.of()).start().awaitReady();
        int port = FreePort.choose();
        Api api = new Api(server);
        api.putCluster("lab", Wire.JSON.readTree(CLUSTER.formatted(port, port, port)))
                .expect(201);
        api.putUser("watcher", Wire.JSON.readTree("{\"password\":\"only-looking-1\",\"roles\":[\"viewer\"]}"))
                .expect(201);
    }

    @AfterAll
    static void end() {
        if (server != null) {
            server.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void aWrongPasswordIsSaidAndLeadsNowhere() {
        try (Visitor visitor = Visitor.admin(chromium, server)) {
            Page page = visitor.page();
            page.navigate(server.url("/index.xhtml").toString());
            visitor.logIn("admin", "not-the-password");
            assertThat(visitor.messages()).containsText("UN8051");
            page.navigate(server.url("/index.xhtml").toString());
            assertThat(page).hasURL(Pattern.compile(".*/login\\.xhtml.*"));
        }
    }

    @Test
    void logInLeadsToThePageThatWasAskedForAndTheCookieIsCareful() {
        try (Visitor visitor = Visitor.admin(chromium, server)) {
            Page page = visitor.show("/devices.xhtml?run=1&outcome=FAILED").page();
            assertThat(page).hasURL(Pattern.compile(".*/devices\\.xhtml\\?run=1&outcome=FAILED"));
            var cookie = visitor.context().cookies().stream()
                    .filter(each -> each.name.equals("upgrade-night"))
                    .findFirst()
                    .orElseThrow();
            assertTrue(cookie.httpOnly);
            assertEquals("STRICT", cookie.sameSite.name());
            visitor.press("Log out").click();
            assertThat(page).hasURL(Pattern.compile(".*/login\\.xhtml"));
        }
    }

    @Test
    void aHealthCheckThatCannotReachItsClusterSaysSoWhileOneWatches() {
        try (Visitor visitor = Visitor.admin(chromium, server)) {
            Page page = visitor.show("/start.xhtml").page();
            page.selectOption("[id='start:cluster']", "lab");
            page.locator("[id='start:go']").click();
            assertThat(visitor.messages()).containsText("UN8054");
            assertThat(visitor.figures()).containsText("failed", Visitor.PATIENTLY);
            assertThat(page.locator("#notes")).containsText(Pattern.compile("UN\\d{4}"));
            assertThat(page.locator("[id='live:resume']")).isVisible();
            Page report =
                    visitor.context().waitForPage(() -> page.locator("#report").click());
            assertThat(report.locator("h1")).hasText("Endpoint security and health check");
            assertThat(report.locator("table").first()).hasCSS("border-collapse", "collapse");
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void aRunThatChangesPhonesWantsTheClustersName() {
        try (Visitor visitor = Visitor.admin(chromium, server)) {
            Page page =
                    visitor.show("/start.xhtml?cluster=lab&job=itl-deletion").page();
            assertTrue(page.isChecked("[id='start:dryRun']"), "a dry run is what is offered first");
            page.uncheck("[id='start:dryRun']");
            page.locator("[id='start:go']").click();
            assertThat(page.locator(".review")).containsText("lab");
            assertThat(page.locator(".review")).containsText("no window");
            page.fill("[id='start:confirm']", "another");
            page.locator("[id='start:go']").click();
            assertThat(page.locator("#messages .error")).containsText(Pattern.compile("UN\\d{4}"));
        }
    }

    @Test
    void whoMayOnlyLookHasNoButtons() {
        try (Visitor visitor = Visitor.of(chromium, server, "watcher", "only-looking-1")) {
            for (String path :
                    List.of("/", "/night.xhtml?cluster=lab", "/start.xhtml", "/devices.xhtml", "/reports.xhtml")) {
                visitor.show(path);
                assertThat(visitor.find("main input[type=submit], main a.main.next"))
                        .hasCount(0);
            }
            assertThat(visitor.find("nav.side a[href*=administration], nav.side a[href*=audit]"))
                    .hasCount(0);
        }
    }

    @Test
    void theKeyboardReachesTheSearchAndStartsNothing() {
        try (Visitor visitor = Visitor.admin(chromium, server)) {
            Page page = visitor.show("/").page();
            for (String key : "abcdefghijklmnopqrstuvwxyz0123456789.?!".split("")) {
                page.keyboard().press(key);
            }
            assertThat(page).hasURL(Pattern.compile(".*/index\\.xhtml"));
            page.keyboard().press("/");
            assertThat(page.locator("#seek")).isFocused();
            page.keyboard().type("SEP0");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/devices\\.xhtml\\?q=SEP0"));
        }
    }

    @Test
    void whatIsNotThereYetIsSaidWithTheNextStep() {
        try (Visitor visitor = Visitor.admin(chromium, server)) {
            for (String path : List.of("/matrix.xhtml?cluster=lab", "/devices.xhtml?cluster=lab")) {
                visitor.show(path);
                assertThat(visitor.find("main")).containsText("No phone of lab was looked at yet");
                visitor.press("Health check").click();
                assertThat(visitor.find("[id='start:cluster']")).hasValue("lab");
            }
            assertThat(visitor.show("/devices.xhtml?run=4711").find("main h1")).hasText("There is no such run");
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void theThemeStaysAsItWasChosen() {
        try (Visitor visitor = Visitor.admin(chromium, server)) {
            Page page = visitor.show("/").page();
            assertThat(page.locator("html")).hasAttribute("data-theme", "system");
            page.locator("#theme").click();
            page.locator("#theme").click();
            assertThat(visitor.show("/reports.xhtml").find("html")).hasAttribute("data-theme", "light");
            assertThat(page.locator("body")).hasCSS("background-color", "rgb(242, 244, 248)");
        }
    }

    @Test
    void anOpenPageComesBackAfterTheServerWasKilled() {
        try (Visitor visitor = Visitor.admin(chromium, server)) {
            Page page = visitor.show("/index.xhtml").page();
            assertThat(page.locator("#hero-title")).isVisible();
            page.evaluate("() => { window.before = true; }");
            server.kill();
            assertThat(page.locator("body.lost"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
            server.start().awaitReady();
            page.waitForFunction("() => !window.before", null, new Page.WaitForFunctionOptions().setTimeout(60_000));
            visitor.logInIfAsked();
            assertThat(page)
                    .hasURL(Pattern.compile(".*/index\\.xhtml"), new PageAssertions.HasURLOptions().setTimeout(10_000));
            assertThat(page.locator("#hero-title")).isVisible();
        }
    }
}
