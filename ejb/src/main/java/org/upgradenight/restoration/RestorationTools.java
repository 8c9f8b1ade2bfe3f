package org.upgradenight.restoration;

import java.time.Clock;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.Layers;
import org.upgradenight.callmanager.RegistrationWatch;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.probe.Prober;

/** What every restoration of a run works with. */
public record RestorationTools(
        Cluster cluster,
        CallManager callManager,
        Layers layers,
        RegistrationWatch registrations,
        Prober prober,
        RestorationJournal journal,
        boolean dryRun,
        Clock clock) {}
