package org.upgradenight.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.upgradenight.callmanager.RegistrationWatch;
import org.upgradenight.classification.Observation;
import org.upgradenight.classification.WebState;
import org.upgradenight.deletion.EarlierLook;
import org.upgradenight.deletion.Proof;
import org.upgradenight.flight.Conversation;
import org.upgradenight.inventory.InventoriedDevice;
import org.upgradenight.inventory.Trail;
import org.upgradenight.probe.FreshLook;
import org.upgradenight.probe.Phase;
import org.upgradenight.run.DeviceOutcome;
import org.upgradenight.run.JobName;
import org.upgradenight.run.Outcome;
import org.upgradenight.run.WorkItem;
import org.upgradenight.trustlist.TrustListStatus;

/**
 * Step verify: the same look as probe, later, at every phone that the deed touched and that has not proven itself. A
 * deletion without proof may be proven by now, and one that was on its way back from a restart is awaited.
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
    private LookRooms rooms;

    @Override
    public DeedSession<Observation> open(Errand errand) {
        return new Session(rooms, errand);
    }

    private static final class Session extends LookSession {

        private final RegistrationWatch registrations;
        private final FreshLook.Tools tools;
        private final Set<String> onTheirWay = new HashSet<>();

        Session(LookRooms rooms, Errand errand) {
            super(rooms, errand);
            registrations = Registrations.watch(errand, callManager);
            tools = new FreshLook.Tools(errand.cluster(), callManager, registrations, rooms.prober, errand.clock());
        }

        @Override
        public void populate() {
            if (!errand.plan().dryRun()) {
                rooms.work.add(errand.lease(), "verify", WANTED);
            }
        }

        @Override
        public List<Conversation<Told<Observation>>> begin(List<WorkItem> claimed) {
            onTheirWay.addAll(rooms.outcomes.onTheirWay(
                    errand.plan().id(), claimed.stream().map(WorkItem::device).toList()));
            return super.begin(claimed);
        }

        @Override
        Conversation<Observation> look(InventoriedDevice known, Trail trail) {
            boolean awaited = onTheirWay.remove(known.device().name().value());
            return new FreshLook(tools, known, trail, awaited ? Session::isBack : seen -> true);
        }

        /** A phone without any list has not restarted since its list was deleted. */
        private static boolean isBack(Observation seen) {
            return seen.web() == WebState.ONLINE && seen.trustList() != TrustListStatus.NOT_INSTALLED;
        }

        @Override
        public void record(List<Told<Observation>> told) {
            List<Observation> looks = told.stream().map(Told::result).toList();
            Map<String, Observation> before = rooms.findings.looks(
                    errand.plan().id(),
                    Phase.BEFORE,
                    looks.stream().map(seen -> seen.device().value()).toList());
            rooms.findings.record(
                    errand.plan().id(),
                    errand.cluster().name(),
                    Phase.AFTER,
                    errand.judge().judge(looks));
            rooms.outcomes.improve(
                    errand.plan().id(),
                    looks.stream()
                            .filter(this::showsAGoodList)
                            .flatMap(seen ->
                                    proven(
                                            seen,
                                            Optional.ofNullable(
                                                    before.get(seen.device().value())))
                                            .stream())
                            .toList());
        }

        private boolean showsAGoodList(Observation seen) {
            return errand.plan().job() == JobName.ITL_DELETION
                    && switch (seen.trustList()) {
                        case INSTALLED, UPDATED -> true;
                        case NOT_INSTALLED, UPDATE_FAILED, MISMATCH, NOT_SUPPORTED, UNKNOWN -> false;
                    };
        }

        private Optional<DeviceOutcome> proven(Observation seen, Optional<Observation> before) {
            return before.map(look -> EarlierLook.of(look).provenBy(seen))
                    .filter(proofs -> !proofs.isEmpty())
                    .map(proofs -> new DeviceOutcome(
                            seen.device().value(),
                            Outcome.VERIFIED,
                            "PROVEN_LATER",
                            seen.evidence(),
                            0,
                            Proof.words(proofs)));
        }

        @Override
        public void close() {
            registrations.close();
            super.close();
        }
    }
}
