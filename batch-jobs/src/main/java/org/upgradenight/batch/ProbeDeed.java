package org.upgradenight.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.CallManagers;
import org.upgradenight.classification.Observation;
import org.upgradenight.flight.Conversation;
import org.upgradenight.inventory.InventoriedDevice;
import org.upgradenight.inventory.InventorySnapshot;
import org.upgradenight.probe.Findings;
import org.upgradenight.probe.Phase;
import org.upgradenight.probe.Prober;
import org.upgradenight.probe.Subject;
import org.upgradenight.run.LineTrail;
import org.upgradenight.run.WorkItem;
import org.upgradenight.run.WorkItems;

/** Step probe: every phone of the run is looked at once. */
@ApplicationScoped
@Named("probe")
class ProbeDeed implements Deed<Observation> {

    @Inject
    private CallManagers callManagers;

    @Inject
    private Prober prober;

    @Inject
    private WorkItems work;

    @Inject
    private InventorySnapshot inventory;

    @Inject
    private Findings findings;

    @Override
    public DeedSession<Observation> open(Errand errand) {
        return new Session(errand, callManagers.open(errand.cluster()));
    }

    private final class Session implements DeedSession<Observation> {

        private final Errand errand;
        private final CallManager callManager;

        Session(Errand errand, CallManager callManager) {
            this.errand = errand;
            this.callManager = callManager;
        }

        @Override
        public void populate() {
            work.add(errand.lease(), "probe", "SELECT device, site FROM run_device WHERE run_id = ?1");
        }

        @Override
        public List<Conversation<Told<Observation>>> begin(List<WorkItem> claimed) {
            return inventory
                    .devices(
                            errand.plan().id(),
                            claimed.stream().map(WorkItem::device).toList())
                    .stream()
                    .map(this::look)
                    .toList();
        }

        private Conversation<Told<Observation>> look(InventoriedDevice known) {
            LineTrail trail = errand.trail();
            return new OneLook<>(
                    known,
                    () -> new Told<>(
                            known.device().name().value(),
                            trail,
                            prober.observe(
                                    errand.cluster(),
                                    callManager,
                                    new Subject(
                                            known.device(), known.registration(), known.settings(), known.address()),
                                    trail)));
        }

        @Override
        public void record(List<Told<Observation>> told) {
            findings.record(
                    errand.plan().id(),
                    errand.cluster().name(),
                    Phase.BEFORE,
                    told.stream().map(Told::result).toList());
        }

        @Override
        public void close() {
            callManager.close();
        }
    }
}
