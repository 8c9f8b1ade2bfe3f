package org.upgradenight.restoration;

import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.Layers;
import org.upgradenight.callmanager.RegistrationWatch;
import org.upgradenight.telling.TellingTools;

/** What every restoration of a run works with. */
public record RestorationTools(
        TellingTools telling,
        Layers layers,
        RegistrationWatch registrations,
        RestorationJournal journal,
        boolean dryRun) {

    CallManager callManager() {
        return telling.callManager();
    }
}
