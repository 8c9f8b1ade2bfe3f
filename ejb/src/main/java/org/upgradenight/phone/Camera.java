package org.upgradenight.phone;

import org.upgradenight.inventory.Trail;

/** Photographs a phone's screen, for people who ask later what it showed. */
public interface Camera {

    /** Where there is nothing to photograph by. */
    Camera NONE = (phone, trail) -> {};

    /**
     * Takes one picture into the trail, or notes why there is none. Asks the phone with its credentials, so its identity has
     * been checked before. Throws nothing for what a phone does.
     */
    void photograph(Phone phone, Trail trail);
}
