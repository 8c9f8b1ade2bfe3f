package org.upgradenight.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages over 100,000 phones, and over phones whose every text is an attack on whoever looks at it. */
class ConsoleManyIT {
    private static final int PHONES = 100_000;

    @TempDir
    static Path folder;

    private static Chromium chromium;
    private static long attacked;
    private static ServerProcess server;

    @BeforeAll
    static void start() {
        chromium = Chromium.launch();
        server = ServerProcess.on(folder.resolve("home"), Map.of()).start().awaitReady();
        for (String cluster : List.of("hostile", "many")) {
            new Api(server).putCluster(cluster, nobody()).expect(201);
        }
        server.stop();
        try (ManyPhones database = ManyPhones.in(server.home())) {
            attacked = database.attacks("hostile");
            database.healthCheck("many", PHONES);
        }
        server.start().awaitReady();
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

    private static ObjectNode nobody() {
        ObjectNode cluster = Wire.JSON.createObjectNode().put("kind", "cucm").put("publisher", "127.0.0.1");
        cluster.put("username", "axl").put("password", "not-used-here");
        cluster.put("phoneUsername", "phones").put("phonePassword", "not-used-here");
        cluster.putArray("phoneNetworks").add("127.9.0.0/16");
        return cluster.put("siteBy", "location");
    }

    @Test
    void aHundredThousandPhonesArePagedAndFiltered() {
        try (Visitor visitor = Visitor.admin(chromium, server)) {
            Page page = visitor.show("/devices.xhtml?cluster=many").page();
            assertThat(page.locator("nav.pager").first()).containsText("1 to 50 of " + PHONES);
            page.locator("a[rel=next]").first().click();
            assertThat(page.locator("nav.pager").first()).containsText("51 to 100 of " + PHONES);
            visitor.show("/devices.xhtml?cluster=many&page=" + (PHONES / 50 - 1));
            assertThat(page.locator("a[rel=next]")).hasCount(0);
            page.selectOption("select[name=outcome]", "FAILED");
            page.locator("button.main").click();
            assertThat(page).hasURL(Pattern.compile(".*outcome=FAILED.*"));
            assertThat(page.locator("nav.pager").first()).containsText("of " + PHONES / 100);
            page.fill("input[name=q]", ManyPhones.name(500));
            page.keyboard().press("Enter");
            assertThat(page.locator("table.phones tbody tr")).hasCount(1);
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void noTextOfAPhoneIsMoreThanText() {
        try (Visitor visitor = Visitor.admin(chromium, server)) {
            visitor.context()
                    .addInitScript("window.stung = 0; window.sting = () => { window.stung++; };"
                            + " addEventListener('securitypolicyviolation', () => { window.stung++; });");
            visitor.page().onDialog(dialog -> {
                throw new AssertionError("a dialog: " + dialog.message());
            });
            for (String path : List.of(
                    "/devices.xhtml?cluster=hostile",
                    "/devices.xhtml?cluster=hostile&q=" + encoded("\"><script>sting()</script>"),
                    "/devices.xhtml?cluster=hostile&site=" + encoded(ManyPhones.ATTACKS.get(0)),
                    "/device.xhtml?cluster=hostile&phone=SEP000000000001",
                    "/device.xhtml?cluster=hostile&phone=SEP000000000003",
                    "/matrix.xhtml?cluster=hostile",
                    "/matrix.xhtml?cluster=" + encoded("<img src=x onerror=sting()>"),
                    "/night.xhtml?cluster=" + encoded("'\"><script>sting()</script>"),
                    "/sites.xhtml?cluster=hostile&site=" + encoded(ManyPhones.ATTACKS.get(1)),
                    "/run.xhtml?run=" + attacked,
                    "/reports.xhtml?cluster=" + encoded("<svg onload=sting()>"),
                    "/index.xhtml")) {
                visitor.show(path);
                assertTrue(
                        visitor.find("#main").isVisible(),
                        () -> path + " shows " + visitor.page().innerText("body"));
                assertEquals(0, visitor.page().evaluate("() => window.stung"), path);
            }
            assertEquals(List.of(), visitor.complaints());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
