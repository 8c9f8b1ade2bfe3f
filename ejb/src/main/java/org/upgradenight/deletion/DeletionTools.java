package org.upgradenight.deletion;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.RegistrationWatch;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.phone.CallStates;
import org.upgradenight.phone.KeyScriptPlayer;
import org.upgradenight.phone.KeyScripts;
import org.upgradenight.probe.Prober;

/**
 * What every deletion of a run works with.
 *
 * @param mayPress whether the run's lease is still held, asked before every key
 */
public record DeletionTools(
        Cluster cluster,
        CallManager callManager,
        RegistrationWatch registrations,
        KeyScripts scripts,
        KeyScriptPlayer player,
        CallStates callStates,
        Prober prober,
        AttemptJournal journal,
        BooleanSupplier mayPress,
        Clock clock) {}
