package org.upgradenight.restoration;

import java.util.Map;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.Layers;
import org.upgradenight.callmanager.RegistrationWatch;
import org.upgradenight.telling.TellingTools;

/**
 * What every restoration of a run works with.
 *
 * @param chosen values by path that go on each phone in place of prior ones
 */
public record RestorationTools(
        TellingTools telling,
        Layers layers,
        RegistrationWatch registrations,
        RestorationJournal journal,
        boolean dryRun,
        Map<String, String> chosen) {

    public RestorationTools {
        chosen = Map.copyOf(chosen);
    }

    /** With every prior value put back. */
    public RestorationTools(
            TellingTools telling,
            Layers layers,
            RegistrationWatch registrations,
            RestorationJournal journal,
            boolean dryRun) {
        this(telling, layers, registrations, journal, dryRun, Map.of());
    }

    CallManager callManager() {
        return telling.callManager();
    }
}
