package org.upgradenight.deletion;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.RegistrationWatch;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.phone.CallStates;
import org.upgradenight.phone.CtiLine;
import org.upgradenight.phone.KeyScriptPlayer;
import org.upgradenight.phone.KeyScripts;
import org.upgradenight.probe.Prober;

/**
 * What every deletion of a run works with.
 *
 * @param line the CTI channel that the keys take, empty when they take the phone's web server
 * @param mayPress whether the run's lease is still held, asked before every key
 */
public record DeletionTools(
        Cluster cluster,
        CallManager callManager,
        RegistrationWatch registrations,
        KeyScripts scripts,
        KeyScriptPlayer player,
        CallStates callStates,
        Optional<CtiLine> line,
        Prober prober,
        AttemptJournal journal,
        BooleanSupplier mayPress,
        Clock clock) {

    /** The same for phones that are reached over CTI. */
    public DeletionTools over(CtiLine cti) {
        return new DeletionTools(
                cluster,
                callManager,
                registrations,
                scripts,
                cti.player(),
                cti.callStates(),
                Optional.of(cti),
                prober,
                journal,
                mayPress,
                clock);
    }

    /** Takes a place on a channel that has few; over HTTP there is always one. */
    boolean enter() {
        return line.map(CtiLine::enter).orElse(true);
    }

    void leave() {
        line.ifPresent(CtiLine::leave);
    }
}
