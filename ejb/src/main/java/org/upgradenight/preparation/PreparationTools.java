package org.upgradenight.preparation;

import java.time.Clock;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.Layers;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.probe.Prober;

/** What every preparation of a run works with. */
public record PreparationTools(
        Cluster cluster,
        CallManager callManager,
        Layers layers,
        Prober prober,
        PriorJournal journal,
        boolean dryRun,
        Clock clock) {}
