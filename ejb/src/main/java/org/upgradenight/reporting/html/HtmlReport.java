package org.upgradenight.reporting.html;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.upgradenight.reporting.HealthReport;

/**
 * Writes a report as HTML: self-contained, without scripts, made to be read on a screen and printed. Texts of a cluster
 * or a phone are data in it, whatever they look like: the template escapes every one of them.
 */
@ApplicationScoped
public class HtmlReport {

    private static final String FOLDER = "org/upgradenight/reporting/html/";
    private static final TemplateEngine ENGINE = engine();

    public String of(HealthReport report) {
        return ENGINE.process(
                "report",
                new Context(Locale.ENGLISH, Map.of("report", report, "say", new Words(), "charts", new Charts())));
    }

    private static TemplateEngine engine() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver(HtmlReport.class.getClassLoader());
        templates.setPrefix(FOLDER);
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(templates);
        return engine;
    }
}
