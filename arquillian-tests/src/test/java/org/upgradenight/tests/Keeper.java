package org.upgradenight.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Somebody who keeps clusters and users in a browser, and what the browser complains of meanwhile. */
final class Keeper implements AutoCloseable {
    private static final Optional<Path> PICTURES = Optional.ofNullable(System.getProperty("console.screens"))
            .filter(name -> !name.isBlank())
            .map(Path::of);

    private final ServerProcess server;
    private final BrowserContext context;
    private final Page page;
    private final String tone;
    private final List<String> complaints = new ArrayList<>();

    private Keeper(Chromium chromium, ServerProcess server, ColorScheme scheme, boolean axe) {
        this.server = server;
        tone = scheme.name().toLowerCase(Locale.ROOT);
        // axe-core comes from outside, which the console's own policy for scripts forbids
        context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setColorScheme(scheme)
                        .setTimezoneId("Europe/Berlin")
                        .setViewportSize(1280, 800)
                        .setBypassCSP(axe));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onDialog(dialog -> {
            complaints.add("a dialog: " + dialog.message());
            dialog.dismiss();
        });
    }

    static Keeper at(Chromium chromium, ServerProcess server) {
        return new Keeper(chromium, server, ColorScheme.DARK, false);
    }

    /** For looking at pages with the rules of accessibility. */
    static Keeper looking(Chromium chromium, ServerProcess server, ColorScheme scheme) {
        return new Keeper(chromium, server, scheme, true);
    }

    /** Types a name and a password at the door; where that leads is not said. */
    Keeper tryDoor(String user, String password) {
        page.navigate(server.url("/login.xhtml").toString());
        page.fill("[id='login:name']", user);
        page.fill("[id='login:password']", password);
        page.locator("[id='login:go']").click();
        return this;
    }

    Keeper logIn(String user, String password) {
        tryDoor(user, password);
        assertThat(page.locator("#main")).isVisible();
        return this;
    }

    Page show(String path) {
        page.navigate(server.url(path).toString());
        return page;
    }

    Page page() {
        return page;
    }

    /** {@code dark} or {@code light}. */
    String tone() {
        return tone;
    }

    /** Keeps a picture of the page where {@code -Dconsole.screens=<folder>} asks for it. */
    void picture(String name) {
        PICTURES.ifPresent(folder -> page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve(name + "-" + tone + ".png"))
                .setFullPage(true)));
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        context.close();
    }
}
