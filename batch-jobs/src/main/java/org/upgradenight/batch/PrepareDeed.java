package org.upgradenight.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.upgradenight.telling.ChangeResult;

/** Step prepare: every phone of the run is opened for the night. */
@ApplicationScoped
@Named("prepare")
class PrepareDeed implements Deed<ChangeResult> {

    @Inject
    private SettingsRooms rooms;

    @Override
    public DeedSession<ChangeResult> open(Errand errand) {
        return new PrepareSession(rooms, errand);
    }
}
