package org.upgradenight.phone.cti;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.upgradenight.inventory.Trail;
import org.upgradenight.phone.KeyScript;
import org.upgradenight.phone.KeyScriptPlayer;
import org.upgradenight.phone.Phone;
import org.upgradenight.phone.PlayResult;
import org.upgradenight.phone.PressRisks;

/** Plays no faster than CTI carries keys: sent closer than a second apart they get lost, and nobody is told. */
final class UnhurriedPlayer implements KeyScriptPlayer {

    private static final Duration LEAST_PACE = Duration.ofSeconds(1);

    private final KeyScriptPlayer player;

    UnhurriedPlayer(KeyScriptPlayer player) {
        this.player = player;
    }

    @Override
    public PlayResult play(
            Phone phone, KeyScript script, Duration pace, PressRisks risks, BooleanSupplier mayPress, Trail trail) {
        Duration slow = pace.compareTo(LEAST_PACE) < 0 ? LEAST_PACE : pace;
        return player.play(phone, script, slow, risks, mayPress, trail);
    }
}
