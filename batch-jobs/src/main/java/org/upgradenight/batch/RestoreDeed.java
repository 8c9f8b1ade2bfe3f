package org.upgradenight.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.upgradenight.callmanager.CallManagers;
import org.upgradenight.inventory.InventorySnapshot;
import org.upgradenight.preparation.PriorSettings;
import org.upgradenight.probe.Findings;
import org.upgradenight.probe.Prober;
import org.upgradenight.restoration.RestorationResult;
import org.upgradenight.run.Outcomes;
import org.upgradenight.run.WorkItems;

/** Step restore: every phone with open settings gets its prior values back. */
@ApplicationScoped
@Named("restore")
class RestoreDeed implements Deed<RestorationResult> {

    @Inject
    CallManagers callManagers;

    @Inject
    Prober prober;

    @Inject
    WorkItems work;

    @Inject
    InventorySnapshot inventory;

    @Inject
    PriorSettings priorSettings;

    @Inject
    Findings findings;

    @Inject
    Outcomes outcomes;

    @Inject
    Desk desk;

    @Override
    public DeedSession<RestorationResult> open(Errand errand) {
        return new RestoreSession(this, errand);
    }
}
