package org.upgradenight.preparation;

import java.util.Locale;
import java.util.Optional;

/** How high up a preparation may change values; phones whose own values stand in the way are changed themselves. */
public enum Level {
    DEVICE,
    PROFILE,
    ENTERPRISE;

    /** The interface's word for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Level> of(String word) {
        for (Level level : values()) {
            if (level.word().equals(word)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
