package org.upgradenight.phone;

import java.time.Duration;
import org.upgradenight.inventory.Trail;

/**
 * Plays a key script on one phone, key by key, one POST each, looking before every key that can do harm. Straight-line
 * and blocking: it takes the script's length in keys times the pace.
 */
public interface KeyScriptPlayer {

    /**
     * @param pace time between two keys; longer pauses of the script are multiples of it
     * @param risks what the operator takes upon himself
     * @param mayPress asked before every key; once it answers no (the run's lease is lost), no further key is sent
     */
    PlayResult play(
            Phone phone,
            KeyScript script,
            Duration pace,
            PressRisks risks,
            java.util.function.BooleanSupplier mayPress,
            Trail trail);
}
