package org.upgradenight.batch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.upgradenight.callmanager.CallManagers;
import org.upgradenight.inventory.InventorySnapshot;
import org.upgradenight.probe.Findings;
import org.upgradenight.probe.Prober;
import org.upgradenight.run.Outcomes;
import org.upgradenight.run.WorkItems;

/** What every step that looks at phones works with. */
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
