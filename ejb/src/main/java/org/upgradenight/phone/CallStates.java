package org.upgradenight.phone;

import org.upgradenight.inventory.Trail;

/** Tells whether a phone is in a call. */
public interface CallStates {

    /**
     * Asks the phone, in a few exchanges at most; some of them carry the phone's credentials, so its identity has been
     * checked before. Throws nothing for what a phone does.
     */
    CallState of(Phone phone, Trail trail);

    /**
     * Asks again a moment later, first where the phone said that it was idle: a source that was not there then is not there
     * now. Where that one has become silent, everywhere.
     */
    default CallState again(Phone phone, CallState.Idle before, Trail trail) {
        return of(phone, trail);
    }

    /**
     * Asks in the middle of a sequence whether a call began: in one exchange, where a call shows first.
     */
    default CallState glance(Phone phone, CallState.Idle before, Trail trail) {
        return again(phone, before, trail);
    }
}
