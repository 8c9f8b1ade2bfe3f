package org.upgradenight.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.CallManagerUnavailableException;
import org.upgradenight.callmanager.CallManagers;
import org.upgradenight.callmanager.Registration;
import org.upgradenight.classification.Observation;
import org.upgradenight.flight.Conversation;
import org.upgradenight.inventory.InventoriedDevice;
import org.upgradenight.inventory.InventorySnapshot;
import org.upgradenight.probe.Findings;
import org.upgradenight.probe.Phase;
import org.upgradenight.probe.Prober;
import org.upgradenight.probe.Subject;
import org.upgradenight.run.DeviceOutcome;
import org.upgradenight.run.LineTrail;
import org.upgradenight.run.Outcome;
import org.upgradenight.run.Outcomes;
import org.upgradenight.run.WorkItem;
import org.upgradenight.run.WorkItems;

/**
 * Step verify: the same look as probe, later, at every phone that the deed touched and that has not proven itself. A
 * deletion without proof may be proven by now.
 */
@ApplicationScoped
@Named("verify")
class VerifyDeed implements Deed<Observation> {

    private static final String WANTED = "SELECT w.device AS device, w.site AS site FROM work_item w"
            + " WHERE w.run_id = ?1 AND w.step IN ('prepare', 'delete-itl', 'restore') AND w.state = 'DONE'"
            + " AND (NOT EXISTS (SELECT 1 FROM observation o WHERE o.run_id = w.run_id AND o.device = w.device"
            + " AND o.phase = 'AFTER') OR EXISTS (SELECT 1 FROM device_outcome u WHERE u.run_id = w.run_id"
            + " AND u.device = w.device AND u.outcome = 'UNCERTAIN'))";

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

    @Inject
    private Outcomes outcomes;

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
            if (!errand.plan().dryRun()) {
                work.add(errand.lease(), "verify", WANTED);
            }
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
                            prober.observe(errand.cluster(), callManager, subject(known), trail)));
        }

        private Subject subject(InventoriedDevice known) {
            Registration now = registration(known);
            return new Subject(
                    known.device(),
                    now.state(),
                    known.settings(),
                    now.address().isEmpty() ? known.address() : now.address());
        }

        private Registration registration(InventoriedDevice known) {
            try {
                return callManager
                        .registrations(List.of(known.device().name()))
                        .getOrDefault(
                                known.device().name(),
                                Registration.unknown(known.device().name()));
            } catch (CallManagerUnavailableException busy) {
                return Registration.unknown(known.device().name());
            }
        }

        @Override
        public void record(List<Told<Observation>> told) {
            List<Observation> looks = told.stream().map(Told::result).toList();
            findings.record(errand.plan().id(), errand.cluster().name(), Phase.AFTER, Judge.judge(looks));
            outcomes.improve(
                    errand.plan().id(),
                    looks.stream()
                            .filter(this::provesDeletion)
                            .map(this::proven)
                            .toList());
        }

        private boolean provesDeletion(Observation seen) {
            return errand.plan().job() == org.upgradenight.run.JobName.ITL_DELETION
                    && switch (seen.trustList()) {
                        case INSTALLED, UPDATED -> true;
                        case NOT_INSTALLED, UPDATE_FAILED, MISMATCH, NOT_SUPPORTED, UNKNOWN -> false;
                    };
        }

        private DeviceOutcome proven(Observation seen) {
            return new DeviceOutcome(seen.device().value(), Outcome.VERIFIED, "PROVEN_LATER", seen.evidence(), 0);
        }

        @Override
        public void close() {
            callManager.close();
        }
    }
}
