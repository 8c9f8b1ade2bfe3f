package org.upgradenight.sitework.html;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.upgradenight.sitework.SitePage;

/** The page of a link, made for a telephone in one hand: one site's phones, ticked off without a script and a password. */
public final class VisitPage {
    private VisitPage() {}

    /**
     * What a request came to.
     *
     * @param done said above the list, empty when nothing is to be said
     * @param problems what could not be taken, line by line
     */
    public record Notice(String done, List<String> problems) {
        public static final Notice NONE = new Notice("", List.of());
    }

    /** @param page the list, or nothing when the link leads nowhere (any more) */
    public static String of(Optional<SitePage> page, Notice notice) {
        return page.map(found -> Pages.page("visits", Map.of("page", found, "notice", notice)))
                .orElseGet(() -> Pages.page("no-visits", Map.of()));
    }
}
