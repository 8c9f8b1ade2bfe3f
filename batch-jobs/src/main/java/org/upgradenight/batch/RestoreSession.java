package org.upgradenight.batch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.Layers;
import org.upgradenight.callmanager.RegistrationWatch;
import org.upgradenight.flight.Conversation;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.InventoriedDevice;
import org.upgradenight.preparation.Change;
import org.upgradenight.preparation.Place;
import org.upgradenight.preparation.PlannedStep;
import org.upgradenight.preparation.PriorSetting;
import org.upgradenight.preparation.PriorState;
import org.upgradenight.probe.Phase;
import org.upgradenight.restoration.Before;
import org.upgradenight.restoration.Hardening;
import org.upgradenight.restoration.RecordedChange;
import org.upgradenight.restoration.Restoration;
import org.upgradenight.restoration.RestorationJournal;
import org.upgradenight.restoration.RestorationResult;
import org.upgradenight.restoration.RestorationTools;
import org.upgradenight.restoration.SettingOutcome;
import org.upgradenight.run.LineTrail;
import org.upgradenight.run.WorkItem;
import org.upgradenight.telling.ChangeOutcome;

/** The restoration step of one run. Its phones are those that gather-changed took down. */
final class RestoreSession implements DeedSession<RestorationResult> {

    private final SettingsRooms rooms;
    private final Errand errand;
    private final CallManager callManager;
    private final RegistrationWatch registrations;
    private final GroupCommit journal;
    private final RestorationTools tools;
    private final WindowEnd window;

    RestoreSession(SettingsRooms rooms, Errand errand) {
        this.rooms = rooms;
        this.errand = errand;
        callManager = rooms.looking.callManagers.open(errand.cluster());
        registrations = Registrations.watch(errand, callManager);
        journal = rooms.journal(errand);
        window = new WindowEnd(rooms, errand, "restore");
        tools = new RestorationTools(
                rooms.telling(errand, callManager, registrations),
                new Layers(callManager),
                registrations,
                new Journal(),
                errand.plan().dryRun(),
                errand.plan().choices().hardening().map(Hardening::byPath).orElse(Map.of()));
    }

    @Override
    public void populate() {
        rooms.looking.work.add(errand.lease(), "restore", "SELECT device, site FROM run_device WHERE run_id = ?1");
    }

    @Override
    public List<Conversation<Told<RestorationResult>>> begin(List<WorkItem> claimed) {
        List<String> devices = claimed.stream().map(WorkItem::device).toList();
        Map<String, List<PriorSetting>> open =
                rooms.openChanges.of(errand.cluster().name(), devices);
        Map<String, String> urls = urlsShown(open);
        tools.telling().batches().join(DeviceName.listOf(devices));
        return rooms.looking.inventory.devices(errand.plan().id(), devices).stream()
                .map(known -> begin(known, open, urls))
                .toList();
    }

    private Conversation<Told<RestorationResult>> begin(
            InventoriedDevice known, Map<String, List<PriorSetting>> open, Map<String, String> urls) {
        LineTrail trail = errand.trail();
        String name = known.device().name().value();
        List<RecordedChange> recorded = open.getOrDefault(name, List.of()).stream()
                .map(RecordedChange::of)
                .toList();
        Before before = new Before(recorded, urls.getOrDefault(name, ""));
        return new WithTrail<>(new Restoration(tools, known, before, trail), trail);
    }

    /** The authentication URL that each phone showed before the run that changed it. */
    private Map<String, String> urlsShown(Map<String, List<PriorSetting>> open) {
        Map<Long, List<String>> byRun = open.keySet().stream()
                .collect(Collectors.groupingBy(device -> open.get(device).get(0).run()));
        Map<String, String> shown = new HashMap<>();
        byRun.forEach((run, devices) -> rooms.looking
                .findings
                .looks(run, Phase.BEFORE, devices)
                .forEach((device, seen) -> shown.put(device, seen.facts().authenticationUrl())));
        return shown;
    }

    @Override
    public void record(List<Told<RestorationResult>> told) {
        List<RestorationResult> results = told.stream().map(Told::result).toList();
        rooms.record(errand, results.stream().map(RestorationResult::change).toList());
        results.forEach(this::settle);
        DeviceName.listOf(told.stream().map(Told::device).toList())
                .forEach(tools.telling().batches()::over);
    }

    /** Rows are closed in the transaction of their phone's outcome: where that is lost, the phone is looked at again. */
    private void settle(RestorationResult result) {
        String cluster = errand.cluster().name();
        String device = result.change().device();
        ChangeOutcome outcome = result.change().outcome();
        if (outcome instanceof ChangeOutcome.Verified) {
            rooms.priorSettings.close(
                    cluster, device, errand.plan().id(), ends(result.settings()), outcome.reason(), outcome.detail());
        } else if (!(outcome instanceof ChangeOutcome.Skipped)) {
            rooms.priorSettings.stillOpen(cluster, device, outcome.reason(), outcome.detail());
        }
    }

    private static Map<String, PriorState> ends(Map<String, SettingOutcome> settings) {
        Map<String, PriorState> ends = new HashMap<>();
        settings.forEach((element, outcome) -> ends.put(
                element,
                switch (outcome) {
                    case RESTORE, ALREADY_PRIOR -> PriorState.RESTORED;
                    case CHANGED_BY_SOMEBODY_ELSE -> PriorState.SUPERSEDED;
                    case HARDEN, HARDENED -> PriorState.HARDENED;
                }));
        return ends;
    }

    @Override
    public int mayBegin() {
        int room = errand.plan().dryRun()
                ? Integer.MAX_VALUE
                : tools.telling().batches().room();
        return Math.min(window.mayBegin(), room);
    }

    @Override
    public void conclude() {
        window.conclude();
    }

    @Override
    public void close() {
        journal.close();
        registrations.close();
        callManager.close();
    }

    private final class Journal implements RestorationJournal {

        @Override
        public void awaitsPhone(String device) {
            journal.commit(
                    () -> rooms.priorSettings.awaitsPhone(errand.cluster().name(), device));
        }

        @Override
        public void harden(String device, List<Change> changes) {
            journal.commit(() -> rooms.priorSettings.hardened(
                    errand.plan().id(),
                    errand.cluster().name(),
                    device,
                    changes,
                    errand.lease().epoch()));
        }

        @Override
        public void planned(String device, List<PlannedStep> steps) {
            journal.commit(() -> rooms.planned.keep(errand.plan().id(), Place.DEVICE, device, steps));
        }
    }
}
