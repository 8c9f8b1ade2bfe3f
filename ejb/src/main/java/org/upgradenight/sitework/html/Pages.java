package org.upgradenight.sitework.html;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The templates of this room. Texts of a cluster or a phone are data in them, whatever they look like. */
final class Pages {
    private static final String FOLDER = "org/upgradenight/sitework/html/";
    private static final TemplateEngine ENGINE = engine();

    private Pages() {}

    static String page(String template, Map<String, Object> facts) {
        return ENGINE.process(template, new Context(Locale.ENGLISH, facts));
    }

    private static TemplateEngine engine() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver(Pages.class.getClassLoader());
        templates.setPrefix(FOLDER);
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(templates);
        return engine;
    }
}
