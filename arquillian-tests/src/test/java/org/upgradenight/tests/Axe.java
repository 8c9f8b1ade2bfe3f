package org.upgradenight.tests;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The accessibility rules of axe-core, held against a page as it stands in the browser. */
final class Axe {
    private static final String SCRIPT = read("/axe.min.js");
    private static final String OPEN_ALL =
            "() => document.querySelectorAll('details').forEach(part => part.open = true)";
    private static final String RUN = """
            () => axe.run(document, {resultTypes: ['violations']}).then(found => found.violations
                .filter(rule => ['serious', 'critical'].includes(rule.impact))
                .flatMap(rule => rule.nodes.map(node => rule.id + ' ' + node.html + ' ' + node.failureSummary)))
            """;

    private Axe() {}

    /** What is seriously or critically wrong for people who see, hear or point otherwise; what is folded is unfolded. */
    static List<?> seriousOn(Page page) {
        page.evaluate(OPEN_ALL);
        page.evaluate(SCRIPT);
        return (List<?>) page.evaluate(RUN);
    }

    private static String read(String resource) {
        try (InputStream in = Axe.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
