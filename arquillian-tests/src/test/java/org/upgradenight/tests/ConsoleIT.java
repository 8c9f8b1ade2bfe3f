package org.upgradenight.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console in a browser, against the built server. The cluster is one where nobody answers. */
class ConsoleIT {
    private static final String CLUSTER = """
            {"kind":"cucm","publisher":"127.0.0.1","axlPort":%d,"tftpPort":%d,"username":"axl","password":"not-used-here",
             "phoneUsername":"phones","phonePassword":"not-used-here","phonePort":%d,"phoneNetworks":["127.9.0.0/16"],
             "siteBy":"location"}
            """;
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @TempDir
    static Path folder;

    private static Chromium chromium;
    private static ServerProcess server;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext visit;
    private Page page;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        chromium = Chromium.launch();
        server = ServerProcess.on(folder.resolve("home"), Map.of()).start().awaitReady();
        int port = FreePort.choose();
        put("/api/v1/clusters/lab", CLUSTER.formatted(port, port, port));
        put("/api/v1/users/watcher", "{\"password\":\"only-looking-1\",\"roles\":[\"viewer\"]}");
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

    @BeforeEach
    void open() {
        visit = chromium.browser().newContext();
        page = visit.newPage();
        page.onConsoleMessage(message -> complain(message.type(), message.text()));
        page.onPageError(complaints::add);
    }

    @AfterEach
    void close() {
        visit.close();
    }

    @Test
    void aWrongPasswordIsSaidAndLeadsNowhere() {
        page.navigate(server.url("/index.xhtml").toString());
        logIn("admin", "not-the-password");
        assertThat(page.locator("#messages")).containsText("UN8051");
        page.navigate(server.url("/index.xhtml").toString());
        assertThat(page).hasURL(Pattern.compile(".*/login\\.xhtml.*"));
    }

    @Test
    void logInLeadsToThePageThatWasAskedForAndTheCookieIsCareful() {
        page.navigate(server.url("/phones.xhtml?run=1&outcome=FAILED").toString());
        logIn("admin", server.adminPassword());
        assertThat(page).hasURL(Pattern.compile(".*/phones\\.xhtml\\?run=1&outcome=FAILED"));
        var cookie = visit.cookies().stream()
                .filter(each -> each.name.equals("upgrade-night"))
                .findFirst()
                .orElseThrow();
        assertTrue(cookie.httpOnly);
        assertEquals("STRICT", cookie.sameSite.name());
        page.locator("[id='leave'] input[type=submit]").click();
        assertThat(page).hasURL(Pattern.compile(".*/login\\.xhtml"));
    }

    @Test
    void aHealthCheckThatCannotReachItsClusterSaysSoWhileOneWatches() {
        page.navigate(server.url("/").toString());
        logIn("admin", server.adminPassword());
        page.selectOption("[id='start:cluster']", "lab");
        page.locator("[id='start:go']").click();
        assertThat(page.locator("#messages")).containsText("UN8054");
        assertThat(page.locator("[id='live:figures']")).containsText("failed", PATIENTLY);
        assertThat(page.locator("[id='live:notes']")).containsText(Pattern.compile("UN\\d{4}"));
        assertThat(page.locator("[id='live:resume']")).isVisible();
        Page report = visit.waitForPage(() -> page.locator("#report").click());
        assertThat(report.locator("h1")).hasText("Endpoint security and health check");
        assertThat(report.locator("table").first()).hasCSS("border-collapse", "collapse");
        assertEquals(List.of(), complaints);
    }

    @Test
    void aRunThatChangesPhonesWantsTheClustersName() {
        page.navigate(server.url("/").toString());
        logIn("admin", server.adminPassword());
        page.selectOption("[id='start:cluster']", "lab");
        page.selectOption("[id='start:job']", "itl-deletion");
        page.uncheck("[id='start:dryRun']");
        page.fill("[id='start:confirm']", "another");
        page.locator("[id='start:go']").click();
        assertThat(page.locator("#messages .error")).containsText(Pattern.compile("UN\\d{4}"));
    }

    @Test
    void whoMayOnlyLookHasNoButtons() {
        page.navigate(server.url("/").toString());
        logIn("watcher", "only-looking-1");
        assertThat(page.locator("h2").filter(new Locator.FilterOptions().setHasText("Recent runs")))
                .isVisible();
        assertThat(page.locator("[id='start:go'], [id='live:stop'], [id='live:resume']"))
                .hasCount(0);
    }

    private void logIn(String name, String password) {
        page.fill("[id='login:name']", name);
        page.fill("[id='login:password']", password);
        page.locator("[id='login:go']").click();
    }

    private void complain(String type, String text) {
        if (type.equals("error")) {
            complaints.add(text);
        }
    }

    private static void put(String path, String body) throws IOException, InterruptedException {
        String admin = "admin:" + server.adminPassword();
        HttpRequest request = HttpRequest.newBuilder(server.url(path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(admin.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertEquals(201, answer.statusCode(), answer.body());
    }
}
