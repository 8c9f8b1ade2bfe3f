package org.upgradenight.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.upgradenight.classification.Observation;
import org.upgradenight.flight.Conversation;
import org.upgradenight.inventory.InventoriedDevice;
import org.upgradenight.inventory.Trail;
import org.upgradenight.probe.Phase;
import org.upgradenight.probe.Subject;

/** Step probe: every phone of the run is looked at once. */
@ApplicationScoped
@Named("probe")
class ProbeDeed implements Deed<Observation> {

    @Inject
    private LookRooms rooms;

    @Override
    public DeedSession<Observation> open(Errand errand) {
        return new Session(rooms, errand);
    }

    private static final class Session extends LookSession {

        Session(LookRooms rooms, Errand errand) {
            super(rooms, errand);
        }

        @Override
        public void populate() {
            rooms.work.add(errand.lease(), "probe", "SELECT device, site FROM run_device WHERE run_id = ?1");
        }

        @Override
        Conversation<Observation> look(InventoriedDevice known, Trail trail) {
            return new OneLook<>(
                    known, () -> rooms.prober.observe(errand.cluster(), callManager, Subject.of(known), trail));
        }

        @Override
        public void record(List<Told<Observation>> told) {
            rooms.findings.record(
                    errand.plan().id(),
                    errand.cluster().name(),
                    Phase.BEFORE,
                    told.stream().map(Told::result).toList());
        }
    }
}
