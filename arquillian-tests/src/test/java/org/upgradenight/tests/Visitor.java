package org.upgradenight.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.List;

/** Somebody at a browser: one window, logged in where a page asks for it, with everything that the browser complained of. */
final class Visitor implements AutoCloseable {
    /** For what takes a run's time. */
    static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(120_000);

    private final ServerProcess server;
    private final String user;
    private final String password;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(
            Browser browser, ServerProcess server, String user, String password, Browser.NewContextOptions how) {
        this.server = server;
        this.user = user;
        this.password = password;
        context = browser.newContext(how);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(complaints::add);
    }

    static Visitor admin(Chromium chromium, ServerProcess server) {
        return admin(chromium, server, new Browser.NewContextOptions());
    }

    static Visitor admin(Chromium chromium, ServerProcess server, Browser.NewContextOptions how) {
        return new Visitor(chromium.browser(), server, "admin", server.adminPassword(), how);
    }

    static Visitor of(Chromium chromium, ServerProcess server, String user, String password) {
        return new Visitor(chromium.browser(), server, user, password, new Browser.NewContextOptions());
    }

    /** Goes to a page, through the log-in if need be. */
    Visitor show(String path) {
        page.navigate(server.url(path).toString());
        logInIfAsked();
        return this;
    }

    void logInIfAsked() {
        if (page.locator("[id='login:go']").count() > 0) {
            logIn(user, password);
            assertThat(page.locator("#main")).isVisible();
        }
    }

    void logIn(String name, String word) {
        page.fill("[id='login:name']", name);
        page.fill("[id='login:password']", word);
        page.locator("[id='login:go']").click();
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /** A link or button with that text, or with a text that begins so. */
    Locator press(String words) {
        return page.locator("a, input[type=submit], button")
                .locator("visible=true")
                .filter(new Locator.FilterOptions().setHasText(words))
                .or(page.locator("input[type=submit][value^=\"" + words + "\"]"))
                .first();
    }

    Locator figures() {
        return page.locator("[id='live:now']");
    }

    Locator messages() {
        return page.locator("#messages");
    }

    /** What the browser complained of: errors of scripts, refusals of the page's policy, files that are not there. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        context.close();
    }
}
