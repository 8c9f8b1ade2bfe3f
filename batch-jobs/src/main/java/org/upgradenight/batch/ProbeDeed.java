package org.upgradenight.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.upgradenight.classification.Observation;
import org.upgradenight.flight.Conversation;
import org.upgradenight.inventory.InventoriedDevice;
import org.upgradenight.inventory.Trail;
import org.upgradenight.preparation.OpenChanges;
import org.upgradenight.probe.Phase;
import org.upgradenight.probe.Subject;
import org.upgradenight.run.WorkItem;

/** Step probe: every phone of the run is looked at once. */
@ApplicationScoped
@Named("probe")
class ProbeDeed implements Deed<Observation> {

    @Inject
    private LookRooms rooms;

    @Inject
    private OpenChanges openChanges;

    @Override
    public DeedSession<Observation> open(Errand errand) {
        return new Session(rooms, openChanges, errand);
    }

    private static final class Session extends LookSession {

        private final OpenChanges openChanges;

        /** Of the phones claimed last, those that were told something and did not do it. */
        private Set<String> deaf = Set.of();

        Session(LookRooms rooms, OpenChanges openChanges, Errand errand) {
            super(rooms, errand);
            this.openChanges = openChanges;
        }

        @Override
        public void populate() {
            rooms.work.add(errand.lease(), "probe", "SELECT device, site FROM run_device WHERE run_id = ?1");
        }

        @Override
        public List<Conversation<Told<Observation>>> begin(List<WorkItem> claimed) {
            deaf = openChanges.deaf(
                    errand.cluster().name(),
                    claimed.stream().map(WorkItem::device).toList());
            return super.begin(claimed);
        }

        @Override
        Conversation<Observation> look(InventoriedDevice known, Trail trail) {
            // A phone that told the cluster of an open web server when it registered has another trouble.
            boolean shut = !known.circumstances().webServer().equals("Yes");
            Subject subject = Subject.of(known)
                    .asDeaf(shut && deaf.contains(known.device().name().value()));
            return new OneLook<>(known, () -> rooms.prober.observe(errand.cluster(), callManager, subject, trail));
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
