package org.upgradenight.preparation;

import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.Layers;
import org.upgradenight.telling.TellingTools;

/** What every preparation of a run works with. */
public record PreparationTools(TellingTools telling, Layers layers, PriorJournal journal, boolean dryRun) {

    CallManager callManager() {
        return telling.callManager();
    }
}
