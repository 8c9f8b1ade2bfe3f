package org.upgradenight.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.upgradenight.callmanager.CallManagers;
import org.upgradenight.inventory.InventorySnapshot;
import org.upgradenight.preparation.PreparationResult;
import org.upgradenight.preparation.PriorSettings;
import org.upgradenight.probe.Findings;
import org.upgradenight.probe.Prober;
import org.upgradenight.run.Outcomes;
import org.upgradenight.run.WorkItems;

/** Step prepare: every phone of the run is opened for the night. */
@ApplicationScoped
@Named("prepare")
class PrepareDeed implements Deed<PreparationResult> {

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
    public DeedSession<PreparationResult> open(Errand errand) {
        return new PrepareSession(this, errand);
    }
}
