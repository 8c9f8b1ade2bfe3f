package org.upgradenight.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.upgradenight.callmanager.CallManagers;
import org.upgradenight.deletion.Attempts;
import org.upgradenight.deletion.DeletionResult;
import org.upgradenight.inventory.InventorySnapshot;
import org.upgradenight.phone.CallStates;
import org.upgradenight.phone.CtiLines;
import org.upgradenight.phone.KeyScriptPlayer;
import org.upgradenight.phone.KeyScripts;
import org.upgradenight.probe.Findings;
import org.upgradenight.probe.Prober;
import org.upgradenight.run.NodeIdentity;
import org.upgradenight.run.Outcomes;
import org.upgradenight.run.PressGroups;
import org.upgradenight.run.Runs;
import org.upgradenight.run.WorkItems;

/** Step delete-itl: phones whose verdict is deletion from afar are pressed, restarted and looked at until they prove it. */
@ApplicationScoped
@Named("delete-itl")
class DeleteDeed implements Deed<DeletionResult> {

    @Inject
    CallManagers callManagers;

    @Inject
    Prober prober;

    @Inject
    KeyScripts scripts;

    @Inject
    KeyScriptPlayer player;

    @Inject
    CallStates callStates;

    @Inject
    CtiLines ctiLines;

    @Inject
    WorkItems work;

    @Inject
    PressGroups groups;

    @Inject
    InventorySnapshot inventory;

    @Inject
    Findings findings;

    @Inject
    Attempts attempts;

    @Inject
    Outcomes outcomes;

    @Inject
    Runs runs;

    @Inject
    NodeIdentity identity;

    @Inject
    Desk desk;

    @Override
    public DeedSession<DeletionResult> open(Errand errand) {
        return new DeleteSession(this, errand);
    }
}
