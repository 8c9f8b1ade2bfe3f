package org.upgradenight.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Clip;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens a report in a browser as a reader would, holds it against the rules of accessibility, and takes its pictures. */
final class ReportPictures {
    private static final int WIDTH = 1040;
    private static final int HEIGHT = 1100;

    private ReportPictures() {}

    static void take(Chromium chromium, Path report, Path folder) {
        List<String> complaints = new ArrayList<>();
        try (BrowserContext visit = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(WIDTH, HEIGHT)
                        .setBypassCSP(true))) {
            Page page = visit.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            page.navigate(report.toUri().toString());
            part(page, "h1", 900, folder.resolve("beginning.png"));
            part(page, "h2:text-is('ITL status')", 640, folder.resolve("trust-lists.png"));
            part(page, "h2:text-is('Remediation')", 760, folder.resolve("remediation.png"));
            part(page, "h2:text-is('Trust of the cluster')", 420, folder.resolve("trust.png"));
            assertEquals(List.of(), Axe.seriousOn(page));
        }
        assertEquals(List.of(), complaints);
    }

    /** From a heading on, so many pixels down. */
    private static void part(Page page, String heading, int height, Path file) {
        var box = page.locator(heading).first().boundingBox();
        double top = Math.max(0, box.y + ((Number) page.evaluate("window.scrollY")).doubleValue() - 12);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setClip(new Clip(0, top, WIDTH, height))
                .setPath(file));
    }
}
