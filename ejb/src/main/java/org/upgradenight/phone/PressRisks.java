package org.upgradenight.phone;

import org.upgradenight.inventory.Limits;

/**
 * What the operator of a cluster takes upon himself, and what he wants to be kept of it.
 *
 * @param withoutCallState keys go also to a phone that tells nowhere whether it is in a call
 * @param withoutScreen sequences of less than high confidence are played also on a phone that does not tell its screen
 * @param screenshot the screen is photographed before the key that deletes
 */
public record PressRisks(boolean withoutCallState, boolean withoutScreen, boolean screenshot) {

    public static final PressRisks NONE = new PressRisks(false, false, false);

    public static PressRisks of(Limits limits) {
        return new PressRisks(limits.pressWithoutCallState(), limits.pressWithoutScreen(), limits.screenshots());
    }
}
