package org.upgradenight.simulator.journal;

import java.util.Locale;

/** What sort of request an entry tells of. */
public enum Kind {
    PAGE,
    KEY,
    AUTH,
    AXL,
    RIS,
    TFTP,
    BOOT,
    CTI,
    CONTROL;

    /** The word used in the log. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
