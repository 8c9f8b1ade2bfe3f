package org.upgradenight.simulator.axl;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A place in a sequence of children. */
sealed interface Particle {

    /**
     * One element by name.
     *
     * @param inner its children; nothing when it may have any
     * @param text what its text has to be
     */
    record Element(String name, Optional<Content> inner, boolean optional, boolean repeated, Text text)
            implements Particle {}

    /** One of several sequences. */
    record Choice(List<List<Particle>> ways) implements Particle {

        public Choice {
            ways = List.copyOf(ways);
        }
    }

    /**
     * Children in their order.
     *
     * @param some whether at least one has to be there
     */
    record Content(List<Particle> sequence, boolean some) {

        public Content {
            sequence = List.copyOf(sequence);
        }
    }

    /** What a text may be. */
    enum Text {
        ANY(text -> true),
        NUMBER(text -> text.matches("[0-9]{1,19}")),
        BOOLEAN(text -> text.matches("true|false|t|f|0|1"));

        private final Predicate<String> rule;

        Text(Predicate<String> rule) {
            this.rule = rule;
        }

        boolean takes(String text) {
            return rule.test(text.strip());
        }
    }

    /** Whether an element of that name can begin here. */
    default boolean beginsWith(String name) {
        if (this instanceof Element element) {
            return element.name().equals(name);
        }
        return ((Choice) this).ways().stream().anyMatch(way -> way.get(0).beginsWith(name));
    }
}
