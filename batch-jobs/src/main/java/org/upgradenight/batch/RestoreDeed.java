package org.upgradenight.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.upgradenight.restoration.RestorationResult;

/** Step restore: every phone with open settings gets its prior values back. */
@ApplicationScoped
@Named("restore")
class RestoreDeed implements Deed<RestorationResult> {

    @Inject
    private SettingsRooms rooms;

    @Override
    public DeedSession<RestorationResult> open(Errand errand) {
        return new RestoreSession(rooms, errand);
    }
}
