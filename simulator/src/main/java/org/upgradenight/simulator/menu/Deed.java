package org.upgradenight.simulator.menu;

/** What a key on some screen does to the phone behind it. */
public enum Deed {
    /** Takes the ITL away, leaves the CTL. */
    ERASE_ITL,
    /** Takes the CTL away, which these clusters do not use. */
    ERASE_CTL,
    /** Takes CTL and ITL away (78xx and 88xx know nothing finer). */
    RESET_SECURITY,
    /** Restarts the phone. */
    RESTART,
    /** Loses every local setting. */
    RESET_ALL,
    /** Loses the network settings. */
    RESET_NETWORK,
    /** Changes the service mode, and so the server the phone looks for. */
    RESET_SERVICE_MODE,
    /** Takes the line off hook: an outside call begins. */
    DIAL,
    /** Somebody is at the erase menu. */
    ENTER_ERASE_MENU,
    /** Unlock state changed. */
    TOGGLE_LOCK
}
