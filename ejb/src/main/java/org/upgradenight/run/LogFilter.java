package org.upgradenight.run;

import java.util.Objects;

/** Which lines of a run's log are wanted. @param device part of a phone's name, empty for all */
public record LogFilter(String device, Level level) {

    /** How much is told. */
    public enum Level {
        /** Every exchange and decision. */
        ALL,
        /** What was decided about a phone. */
        DECISIONS,
        /** What went wrong. */
        TROUBLE
    }

    public LogFilter {
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(level, "level");
    }
}
