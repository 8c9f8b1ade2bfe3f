package org.upgradenight.batch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.upgradenight.callmanager.CallManagers;
import org.upgradenight.inventory.InventorySnapshot;
import org.upgradenight.probe.Findings;
import org.upgradenight.probe.Prober;
import org.upgradenight.run.Outcomes;
import org.upgradenight.run.WorkItems;

/** What the steps that only look at phones work with: probe and verify. */
@Dependent
class LookRooms {

    @Inject
    CallManagers callManagers;

    @Inject
    Prober prober;

    @Inject
    WorkItems work;

    @Inject
    InventorySnapshot inventory;

    @Inject
    Findings findings;

    @Inject
    Outcomes outcomes;
}
