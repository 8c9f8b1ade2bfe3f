package org.upgradenight.telling;

import java.time.Clock;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.phone.CallStates;
import org.upgradenight.probe.Prober;

/** What every telling of a run works with. */
public record TellingTools(
        Cluster cluster, CallManager callManager, Prober prober, CallStates callStates, Clock clock, Batches batches) {}
