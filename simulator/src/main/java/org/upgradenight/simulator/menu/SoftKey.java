package org.upgradenight.simulator.menu;

/** What a soft key does on a menu. */
public enum SoftKey {
    /** Opens the selected row. */
    SELECT,
    /** Turns to the other page of soft keys. */
    MORE,
    /** One menu up. */
    BACK,
    /** Does the menu's own deed, if the phone is unlocked. */
    ERASE,
    /** Does the deed of the selected row. */
    RESET
}
