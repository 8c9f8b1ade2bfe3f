package org.upgradenight.simulator.handset;

import java.time.Duration;

/** A line of models that share menus, pages and key behaviour. */
public enum Family {
    /** 7942, 7962, 7965: Erase hides behind the soft key "more". */
    CLASSIC_MORE,
    /** 7975: five soft keys, Erase is the fifth. */
    CLASSIC_FIVE,
    /** 7906, 7911: no Settings key, their settings are the third of the applications. */
    CLASSIC_SMALL,
    /** 7841. */
    SERIES_7800,
    /** 8841, 8851. */
    SERIES_8800;

    private static final Duration CLASSIC_GAP = Duration.ofMillis(500);
    private static final Duration NEWER_GAP = Duration.ofMillis(250);

    /** Whether this is a 79xx, with its older pages and its own ITL screen. */
    public boolean classic() {
        return this == CLASSIC_MORE || this == CLASSIC_FIVE || this == CLASSIC_SMALL;
    }

    /** A key that arrives sooner than this after the one before is dropped (world time). */
    public Duration minimumKeyGap() {
        return classic() ? CLASSIC_GAP : NEWER_GAP;
    }
}
