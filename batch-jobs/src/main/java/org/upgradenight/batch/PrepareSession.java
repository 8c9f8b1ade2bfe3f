package org.upgradenight.batch;

import java.util.List;
import java.util.Map;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.DeviceSettings;
import org.upgradenight.callmanager.Layers;
import org.upgradenight.callmanager.RegistrationWatch;
import org.upgradenight.callmanager.VendorConfig;
import org.upgradenight.flight.Conversation;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.InventoriedDevice;
import org.upgradenight.preparation.Change;
import org.upgradenight.preparation.Place;
import org.upgradenight.preparation.PlannedStep;
import org.upgradenight.preparation.Preparation;
import org.upgradenight.preparation.PreparationTools;
import org.upgradenight.preparation.PriorJournal;
import org.upgradenight.preparation.PriorSetting;
import org.upgradenight.run.LineTrail;
import org.upgradenight.run.Outcome;
import org.upgradenight.run.WorkItem;
import org.upgradenight.telling.ChangeResult;

/** The preparation step of one run. */
final class PrepareSession implements DeedSession<ChangeResult> {

    private static final String STEP = "prepare";
    private static final String WANTED = "SELECT d.device AS device, d.site AS site FROM run_device d"
            + " LEFT JOIN observation o ON o.run_id = d.run_id AND o.device = d.device AND o.phase = 'BEFORE'"
            + " WHERE d.run_id = ?1 AND (o.trust_list IS NULL OR o.trust_list <> 'NOT_SUPPORTED')";
    private static final String NOT_WANTED = "SELECT device, 'NO_TRUST_LIST_ON_MODEL' AS reason FROM observation"
            + " WHERE run_id = ?1 AND phase = 'BEFORE' AND trust_list = 'NOT_SUPPORTED'";

    private final SettingsRooms rooms;
    private final Errand errand;
    private final CallManager callManager;
    private final RegistrationWatch registrations;
    private final GroupCommit journal;
    private final PreparationTools tools;
    private final WindowEnd window;

    PrepareSession(SettingsRooms rooms, Errand errand) {
        this.rooms = rooms;
        this.errand = errand;
        callManager = rooms.looking.callManagers.open(errand.cluster());
        registrations = Registrations.watch(errand, callManager);
        journal = rooms.journal(errand);
        window = new WindowEnd(rooms, errand, STEP);
        tools = new PreparationTools(
                rooms.telling(errand, callManager, registrations),
                layers(),
                new Journal(),
                errand.plan().dryRun());
    }

    /** In a dry run, what phones share is taken as the plan would have it. */
    private Layers layers() {
        Layers layers = new Layers(callManager);
        if (errand.plan().dryRun()) {
            rooms.planned.ofShared(errand.plan().id()).forEach(step -> assume(layers, step));
        }
        return layers;
    }

    private static void assume(Layers layers, PlannedStep step) {
        String value = step.to().orElse("");
        if (step.place() == Place.ENTERPRISE_PARAMETERS) {
            layers.assumeParameter(step.element(), value);
        } else {
            String profile = step.place() == Place.ENTERPRISE ? "" : step.holder();
            layers.assume(profile, step.element().substring(DeviceSettings.VENDOR_CONFIG.length()), value);
        }
    }

    @Override
    public void populate() {
        rooms.looking.outcomes.recordMissing(errand.plan().id(), Outcome.SKIPPED, NOT_WANTED);
        rooms.looking.work.add(errand.lease(), STEP, WANTED);
    }

    @Override
    public List<Conversation<Told<ChangeResult>>> begin(List<WorkItem> claimed) {
        List<String> devices = claimed.stream().map(WorkItem::device).toList();
        Map<String, List<PriorSetting>> open =
                rooms.openChanges.of(errand.cluster().name(), devices);
        tools.telling().batches().join(DeviceName.listOf(devices));
        return rooms.looking.inventory.devices(errand.plan().id(), devices).stream()
                .map(known ->
                        begin(known, open.containsKey(known.device().name().value())))
                .toList();
    }

    private Conversation<Told<ChangeResult>> begin(InventoriedDevice known, boolean recordedBefore) {
        LineTrail trail = errand.trail();
        return new WithTrail<>(new Preparation(tools, known, recordedBefore, trail), trail);
    }

    @Override
    public void record(List<Told<ChangeResult>> told) {
        rooms.record(errand, told.stream().map(Told::result).toList());
        DeviceName.listOf(told.stream().map(Told::device).toList())
                .forEach(tools.telling().batches()::over);
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
        public void planned(String device, List<Change> changes) {
            journal.commit(() -> rooms.planned.keep(
                    errand.plan().id(),
                    Place.DEVICE,
                    device,
                    changes.stream()
                            .map(change -> PlannedStep.ofPhone(device, change))
                            .toList()));
        }

        @Override
        public void written(String device) {
            journal.commit(() -> rooms.priorSettings.written(errand.cluster().name(), device));
        }
    }
}
