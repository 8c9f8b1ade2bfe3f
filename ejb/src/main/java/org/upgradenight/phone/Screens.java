package org.upgradenight.phone;

import org.upgradenight.inventory.Trail;

/** Tells what a phone's screen shows (ModeInfo: Cisco 8800 and 7832 guides, "Monitoring Phone Systems"). */
public interface Screens {

    /** Asks the phone with its credentials, so its identity has been checked before. Throws nothing for what a phone does. */
    ScreenAnswer read(Phone phone, Trail trail);
}
