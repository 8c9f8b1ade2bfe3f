package org.upgradenight.web.console;

import org.upgradenight.office.Ordered;

/** Says what became of the wish for a run. */
final class OrderWords {

    private OrderWords() {}

    static String of(Ordered ordered) {
        if (ordered instanceof Ordered.Started started) {
            return ConsoleMessages.MESSAGES.started(started.run());
        }
        return ConsoleMessages.MESSAGES.planned(
                ((Ordered.Planned) ordered).plan().id(), "it waits for its hour, or for a second person");
    }

    /** Where that can be seen. */
    static String lead(Ordered ordered) {
        return ordered instanceof Ordered.Started started
                ? Redirects.toRun(started.run(), of(ordered))
                : Deed.then("/planned.xhtml", of(ordered));
    }
}
