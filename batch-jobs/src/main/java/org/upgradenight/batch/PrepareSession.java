package org.upgradenight.batch;

import java.util.List;
import java.util.Map;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.Layers;
import org.upgradenight.callmanager.VendorConfig;
import org.upgradenight.classification.Observation;
import org.upgradenight.flight.Conversation;
import org.upgradenight.inventory.InventoriedDevice;
import org.upgradenight.preparation.Change;
import org.upgradenight.preparation.Preparation;
import org.upgradenight.preparation.PreparationOutcome;
import org.upgradenight.preparation.PreparationResult;
import org.upgradenight.preparation.PreparationTools;
import org.upgradenight.preparation.PriorJournal;
import org.upgradenight.preparation.PriorSetting;
import org.upgradenight.probe.Phase;
import org.upgradenight.run.DeviceOutcome;
import org.upgradenight.run.LineTrail;
import org.upgradenight.run.Outcome;
import org.upgradenight.run.WorkItem;

/** The preparation step of one run. */
final class PrepareSession implements DeedSession<PreparationResult> {

    private static final String STEP = "prepare";
    private static final String WANTED = "SELECT d.device AS device, d.site AS site FROM run_device d"
            + " LEFT JOIN observation o ON o.run_id = d.run_id AND o.device = d.device AND o.phase = 'BEFORE'"
            + " WHERE d.run_id = ?1 AND (o.trust_list IS NULL OR o.trust_list <> 'NOT_SUPPORTED')";
    private static final String NOT_WANTED = "SELECT device, 'NO_TRUST_LIST_ON_MODEL' AS reason FROM observation"
            + " WHERE run_id = ?1 AND phase = 'BEFORE' AND trust_list = 'NOT_SUPPORTED'";

    private final PrepareDeed rooms;
    private final Errand errand;
    private final CallManager callManager;
    private final GroupCommit journal;
    private final PreparationTools tools;

    PrepareSession(PrepareDeed rooms, Errand errand) {
        this.rooms = rooms;
        this.errand = errand;
        callManager = rooms.callManagers.open(errand.cluster());
        journal = new GroupCommit(entries -> rooms.desk.journal(errand, entries), errand.threads());
        tools = new PreparationTools(
                errand.cluster(),
                callManager,
                new Layers(callManager),
                rooms.prober,
                new Journal(),
                errand.plan().dryRun(),
                errand.clock());
    }

    @Override
    public void populate() {
        rooms.outcomes.recordMissing(errand.plan().id(), Outcome.SKIPPED, NOT_WANTED);
        rooms.work.add(errand.lease(), STEP, WANTED);
    }

    @Override
    public List<Conversation<Told<PreparationResult>>> begin(List<WorkItem> claimed) {
        List<String> devices = claimed.stream().map(WorkItem::device).toList();
        Map<String, List<PriorSetting>> open =
                rooms.priorSettings.open(errand.cluster().name(), devices);
        return rooms.inventory.devices(errand.plan().id(), devices).stream()
                .map(known ->
                        begin(known, open.containsKey(known.device().name().value())))
                .toList();
    }

    private Conversation<Told<PreparationResult>> begin(InventoriedDevice known, boolean recordedBefore) {
        LineTrail trail = errand.trail();
        return new WithTrail<>(new Preparation(tools, known, recordedBefore, trail), trail);
    }

    @Override
    public void record(List<Told<PreparationResult>> told) {
        List<PreparationResult> results = told.stream().map(Told::result).toList();
        List<Observation> looks =
                results.stream().flatMap(result -> result.lastLook().stream()).toList();
        rooms.findings.record(errand.plan().id(), errand.cluster().name(), Phase.AFTER, Judge.judge(looks));
        rooms.outcomes.record(
                errand.plan().id(),
                results.stream().map(PrepareSession::outcome).toList());
    }

    @Override
    public void close() {
        journal.close();
        callManager.close();
    }

    private static DeviceOutcome outcome(PreparationResult result) {
        PreparationOutcome what = result.outcome();
        return new DeviceOutcome(result.device(), word(what), what.reason(), what.detail(), 1);
    }

    private static Outcome word(PreparationOutcome outcome) {
        if (outcome instanceof PreparationOutcome.Verified) {
            return Outcome.VERIFIED;
        }
        if (outcome instanceof PreparationOutcome.Uncertain) {
            return Outcome.UNCERTAIN;
        }
        return outcome instanceof PreparationOutcome.Failed ? Outcome.FAILED : Outcome.SKIPPED;
    }

    private final class Journal implements PriorJournal {

        @Override
        public void intend(String device, List<Change> changes, VendorConfig prior, VendorConfig ours) {
            journal.commit(() -> rooms.priorSettings.intend(
                    errand.plan().id(),
                    errand.cluster().name(),
                    device,
                    changes,
                    prior,
                    ours,
                    errand.lease().epoch()));
        }

        @Override
        public void written(String device) {
            journal.commit(() -> rooms.priorSettings.written(errand.cluster().name(), device));
        }
    }
}
