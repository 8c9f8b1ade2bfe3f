package org.upgradenight.phone;

import org.upgradenight.inventory.Trail;

/** Tells whether a phone is in a call. */
public interface CallStates {

    /**
     * Asks the phone, in a few exchanges at most; some of them carry the phone's credentials, so its identity has been
     * checked before. Throws nothing for what a phone does.
     */
    CallState of(Phone phone, Trail trail);
}
