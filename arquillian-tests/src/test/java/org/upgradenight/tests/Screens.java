package org.upgradenight.tests;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Every page in dark and light, held against the rules of accessibility; and, where {@code -Dconsole.screens=<folder>} asks
 * for them, as pictures.
 */
final class Screens {
    private static final Optional<Path> FOLDER = Optional.ofNullable(System.getProperty("console.screens"))
            .filter(name -> !name.isBlank())
            .map(Path::of);
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final int TELEPHONE = 390;

    private Screens() {}

    /** What is seriously wrong, by scheme and page; empty when nothing is. */
    static Map<String, Object> findings(Chromium chromium, ServerProcess server, Map<String, String> pages) {
        Map<String, Object> findings = new TreeMap<>();
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
            // axe-core comes from outside, which the console's own policy for scripts forbids
            Browser.NewContextOptions how = new Browser.NewContextOptions()
                    .setColorScheme(scheme)
                    .setViewportSize(WIDTH, HEIGHT)
                    .setBypassCSP(true);
            try (Visitor visitor = Visitor.admin(chromium, server, how)) {
                String tone = scheme.name().toLowerCase(Locale.ROOT);
                visitor.page().navigate(server.url("/login.xhtml").toString());
                picture(visitor.page(), "login-" + tone);
                findings.put(tone + " login", Axe.seriousOn(visitor.page()));
                pages.forEach((name, path) -> {
                    visitor.show(path);
                    picture(visitor.page(), name + "-" + tone);
                    findings.put(tone + " " + name, Axe.seriousOn(visitor.page()));
                    findings.put(tone + " " + name + " on a telephone", beyondTheEdge(visitor.page()));
                });
            }
        }
        findings.values().removeIf(found -> found.toString().equals("[]"));
        return findings;
    }

    /** What makes a narrow page scroll sideways as a whole. */
    private static Object beyondTheEdge(Page page) {
        page.setViewportSize(TELEPHONE, HEIGHT);
        Object beyond = page.evaluate("() => document.documentElement.scrollWidth <= innerWidth ? [] : "
                + "Array.from(document.querySelectorAll('main *'))"
                + ".filter(part => part.getBoundingClientRect().right > innerWidth + 1).map(part => part.outerHTML)");
        page.setViewportSize(WIDTH, HEIGHT);
        return beyond;
    }

    private static void picture(Page page, String name) {
        FOLDER.ifPresent(
                folder -> page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png"))));
    }
}
