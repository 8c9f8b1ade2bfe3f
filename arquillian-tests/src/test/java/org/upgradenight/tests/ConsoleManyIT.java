package org.upgradenight.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages over 100,000 phones, and over phones whose every text is an attack on whoever looks at it. */
class ConsoleManyIT {
    private static final int PHONES = 100_000;

    /** What somebody could write into a phone's fields to harm whoever looks at them. */
    private static final List<String> ATTACKS = List.of(
            "<script>sting()</script>",
            "\"><img src=x onerror=sting()>",
            "' onmouseover='sting()' autofocus onfocus='sting()",
            "<svg/onload=sting()>",
            "javascript:sting()",
            "#{runsPage.recent}${7*7}{{7*7}}",
            "</textarea></title></style><script>sting()</script>",
            "<iframe srcdoc='<script>parent.sting()</script>'>",
            "<details open ontoggle=sting()>",
            "\u202Efdp.exe<a href=//evil.example>x</a>");

    private static Chromium chromium;
    private static EmbeddedPostgres postgres;
    private static ServerProcess server;
    private static long attacked;

    @BeforeAll
    static void start() throws IOException, SQLException {
        chromium = Chromium.launch();
        postgres = EmbeddedPostgres.builder().start();
        Map<String, String> settings = Map.of(
                "UPGRADE_NIGHT_DB_URL", postgres.getJdbcUrl("postgres", "postgres"),
                "UPGRADE_NIGHT_DB_USER", "postgres",
                "UPGRADE_NIGHT_DB_PASSWORD", "postgres");
        server = ServerProcess.on(SharedServer.folder().resolve("home"), settings)
                .start()
                .awaitReady();
        attacked = cameToNothing("hostile");
        long many = cameToNothing("many");
        try (Connection database = postgres.getPostgresDatabase().getConnection();
                ManyPhones phones = ManyPhones.in(database)) {
            phones.attacks(attacked, ATTACKS);
            phones.healthCheck(many, PHONES);
            phones.settle();
        }
    }

    @AfterAll
    static void end() throws IOException {
        if (server != null) {
            server.close();
        }
        if (postgres != null) {
            postgres.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    private static long cameToNothing(String cluster) {
        Api api = new Api(server);
        api.putCluster(cluster, Nobody.cluster()).expect(201);
        return Nobody.ran(api, cluster, "itl-deletion");
    }

    @Test
    void aHundredThousandPhonesArePagedAndFiltered() {
        try (Visitor visitor = Visitor.admin(chromium, server)) {
            Page page = visitor.show("/devices.xhtml?cluster=many").page();
            assertThat(page.locator("nav.pager").first()).containsText("1 to 50 of " + PHONES);
            assertThat(page.locator("table.phones td.outcome").first()).hasCSS("border-left-width", "0px");
            page.locator("a[rel=next]").first().click();
            assertThat(page.locator("nav.pager").first()).containsText("51 to 100 of " + PHONES);
            visitor.show("/devices.xhtml?cluster=many&page=" + (PHONES / 50 - 1));
            assertThat(page.locator("table.phones tbody")).containsText(ManyPhones.name(PHONES));
            assertThat(page.locator("a[rel=next]")).hasCount(0);
            page.selectOption("select[name=outcome]", "FAILED");
            page.locator("button.main").click();
            assertThat(page).hasURL(Pattern.compile(".*outcome=FAILED.*"));
            assertThat(page.locator("nav.pager").first()).containsText("of " + PHONES / 100);
            page.fill("input[name=q]", ManyPhones.name(500));
            page.keyboard().press("Enter");
            assertThat(page.locator("table.phones tbody tr")).hasCount(1);
            visitor.show("/matrix.xhtml?cluster=many");
            assertThat(page.locator("#main")).containsText(PHONES + " phones");
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
                    "/devices.xhtml?cluster=hostile&site=" + encoded(ATTACKS.get(0)),
                    "/device.xhtml?cluster=hostile&phone=" + ManyPhones.name(1),
                    "/device.xhtml?cluster=hostile&phone=" + ManyPhones.name(3),
                    "/device.xhtml?run=" + attacked + "&phone=" + ManyPhones.name(7),
                    "/matrix.xhtml?cluster=hostile",
                    "/matrix.xhtml?cluster=" + encoded("<img src=x onerror=sting()>"),
                    "/night.xhtml?cluster=" + encoded("'\"><script>sting()</script>"),
                    "/sites.xhtml?cluster=hostile&site=" + encoded(ATTACKS.get(1)),
                    "/sites.xhtml?cluster=hostile&site=" + encoded(ATTACKS.get(2)),
                    "/start.xhtml?again=" + attacked + "&of=failed",
                    "/reports.xhtml?cluster=" + encoded("<svg onload=sting()>"),
                    "/index.xhtml",
                    "/run.xhtml?run=" + attacked)) {
                visitor.show(path);
                assertTrue(
                        visitor.find("#main").isVisible(),
                        () -> path + " shows " + visitor.page().innerText("body"));
                assertEquals(0, visitor.page().evaluate("() => window.stung"), path);
            }
            visitor.page().selectOption("[id='live:log-level']", "all");
            assertThat(visitor.find(".log")).containsText(ATTACKS.get(0));
            assertEquals(0, visitor.page().evaluate("() => window.stung"));
            visitor.page()
                    .navigate(server.url("/api/v1/runs/" + attacked + "/report").toString());
            assertThat(visitor.find("h1")).isVisible();
            assertEquals(0, visitor.page().evaluate("() => window.stung"));
            assertEquals(List.of(), visitor.complaints());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
