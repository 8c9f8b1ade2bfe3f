package org.upgradenight.batch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.Layers;
import org.upgradenight.callmanager.RegistrationWatch;
import org.upgradenight.classification.Observation;
import org.upgradenight.flight.Conversation;
import org.upgradenight.inventory.InventoriedDevice;
import org.upgradenight.preparation.PriorSetting;
import org.upgradenight.preparation.PriorState;
import org.upgradenight.probe.Phase;
import org.upgradenight.restoration.RecordedChange;
import org.upgradenight.restoration.Restoration;
import org.upgradenight.restoration.RestorationOutcome;
import org.upgradenight.restoration.RestorationResult;
import org.upgradenight.restoration.RestorationTools;
import org.upgradenight.restoration.SettingOutcome;
import org.upgradenight.run.DeviceOutcome;
import org.upgradenight.run.LineTrail;
import org.upgradenight.run.Outcome;
import org.upgradenight.run.WorkItem;

/** The restoration step of one run. Its phones are those that gather-changed took down. */
final class RestoreSession implements DeedSession<RestorationResult> {

    private final RestoreDeed rooms;
    private final Errand errand;
    private final CallManager callManager;
    private final RegistrationWatch registrations;
    private final GroupCommit journal;
    private final RestorationTools tools;

    RestoreSession(RestoreDeed rooms, Errand errand) {
        this.rooms = rooms;
        this.errand = errand;
        callManager = rooms.callManagers.open(errand.cluster());
        registrations = Registrations.watch(errand, callManager);
        journal = new GroupCommit(entries -> rooms.desk.journal(errand, entries), errand.threads());
        tools = new RestorationTools(
                errand.cluster(),
                callManager,
                new Layers(callManager),
                registrations,
                rooms.prober,
                this::closed,
                errand.plan().dryRun(),
                errand.clock());
    }

    @Override
    public void populate() {
        rooms.work.add(errand.lease(), "restore", "SELECT device, site FROM run_device WHERE run_id = ?1");
    }

    @Override
    public List<Conversation<Told<RestorationResult>>> begin(List<WorkItem> claimed) {
        List<String> devices = claimed.stream().map(WorkItem::device).toList();
        Map<String, List<PriorSetting>> open =
                rooms.priorSettings.open(errand.cluster().name(), devices);
        return rooms.inventory.devices(errand.plan().id(), devices).stream()
                .map(known ->
                        begin(known, open.getOrDefault(known.device().name().value(), List.of())))
                .toList();
    }

    private Conversation<Told<RestorationResult>> begin(InventoriedDevice known, List<PriorSetting> open) {
        LineTrail trail = errand.trail();
        return new WithTrail<>(
                new Restoration(
                        tools,
                        known,
                        open.stream().map(RestoreSession::recorded).toList(),
                        trail),
                trail);
    }

    @Override
    public void record(List<Told<RestorationResult>> told) {
        List<RestorationResult> results = told.stream().map(Told::result).toList();
        List<Observation> looks =
                results.stream().flatMap(result -> result.lastLook().stream()).toList();
        rooms.findings.record(errand.plan().id(), errand.cluster().name(), Phase.AFTER, Judge.judge(looks));
        rooms.outcomes.record(
                errand.plan().id(),
                results.stream().map(RestoreSession::outcome).toList());
    }

    @Override
    public void close() {
        journal.close();
        registrations.close();
        callManager.close();
    }

    private void closed(String device, Map<String, SettingOutcome> outcomes) {
        Map<String, PriorState> ends = new HashMap<>();
        outcomes.forEach((element, outcome) -> ends.put(
                element,
                switch (outcome) {
                    case RESTORE, ALREADY_PRIOR -> PriorState.RESTORED;
                    case CHANGED_BY_SOMEBODY_ELSE -> PriorState.SUPERSEDED;
                }));
        journal.commit(() -> rooms.priorSettings.close(
                errand.cluster().name(), device, errand.plan().id(), ends, outcomes.toString()));
    }

    private static RecordedChange recorded(PriorSetting setting) {
        return new RecordedChange(
                setting.element(), setting.prior(), setting.ours(), setting.priorDocument(), setting.ourDocument());
    }

    private static DeviceOutcome outcome(RestorationResult result) {
        RestorationOutcome what = result.outcome();
        return new DeviceOutcome(result.device(), word(what), what.reason(), what.detail(), 1);
    }

    private static Outcome word(RestorationOutcome outcome) {
        if (outcome instanceof RestorationOutcome.Verified) {
            return Outcome.VERIFIED;
        }
        if (outcome instanceof RestorationOutcome.Uncertain) {
            return Outcome.UNCERTAIN;
        }
        return outcome instanceof RestorationOutcome.Failed ? Outcome.FAILED : Outcome.SKIPPED;
    }
}
