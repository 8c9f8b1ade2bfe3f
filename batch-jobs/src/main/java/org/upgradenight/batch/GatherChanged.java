package org.upgradenight.batch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.CallManagers;
import org.upgradenight.callmanager.Registration;
import org.upgradenight.callmanager.Roster;
import org.upgradenight.inventory.Device;
import org.upgradenight.inventory.DeviceModel;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.InventoriedDevice;
import org.upgradenight.inventory.InventorySnapshot;
import org.upgradenight.inventory.RegistrationState;
import org.upgradenight.inventory.SettingsAccess;
import org.upgradenight.preparation.OpenChanges;
import org.upgradenight.run.Runs;

/**
 * Step gather-changed: the phones whose settings wait to be put back, as the run knew them that changed them, with
 * their present registration. The way home needs no inventory; only phones that no run was about are asked of the cluster.
 */
@Dependent
@Named("gatherChanged")
public class GatherChanged extends RunBatchlet {

    /** RIS tells of so many at once. */
    private static final int BATCH = 1000;

    @Inject
    private CallManagers callManagers;

    @Inject
    private OpenChanges openChanges;

    @Inject
    private InventorySnapshot snapshot;

    @Inject
    private Runs runs;

    @Override
    void perform(Errand errand) {
        long run = errand.plan().id();
        String cluster = errand.cluster().name();
        snapshot.clear(run);
        boolean sharedIsBack =
                !errand.plan().dryRun() && openChanges.shared(cluster).isEmpty();
        List<String> changed = openChanges.devices(cluster, run, sharedIsBack);
        try (CallManager callManager = callManagers.open(errand.cluster())) {
            List<String> strangers = new ArrayList<>();
            inBatches(changed, names -> {
                List<InventoriedDevice> known = snapshot.newest(cluster, names);
                snapshot.add(run, present(errand, callManager, known));
                strangers.addAll(without(names, known));
            });
            Map<DeviceName, Device> told = new Roster(callManager).named(DeviceName.listOf(strangers));
            inBatches(
                    strangers,
                    names -> snapshot.add(run, present(errand, callManager, asTheClusterSays(errand, told, names))));
        }
        if (stopping()) {
            snapshot.clear(run);
            return;
        }
        runs.say(run, BatchMessages.MESSAGES.inScope(snapshot.count(run)));
    }

    private void inBatches(List<String> names, Consumer<List<String>> batch) {
        for (int from = 0; from < names.size() && !stopping(); from += BATCH) {
            batch.accept(names.subList(from, Math.min(names.size(), from + BATCH)));
        }
    }

    private static List<String> without(List<String> names, List<InventoriedDevice> known) {
        Set<String> found =
                known.stream().map(device -> device.device().name().value()).collect(Collectors.toSet());
        return names.stream().filter(name -> !found.contains(name)).toList();
    }

    /** Phones that no run was about, and that follow what they share with those that one was about. */
    private static List<InventoriedDevice> asTheClusterSays(
            Errand errand, Map<DeviceName, Device> told, List<String> names) {
        List<InventoriedDevice> devices = new ArrayList<>();
        for (DeviceName name : DeviceName.listOf(names)) {
            Device device = told.getOrDefault(name, bare(name));
            devices.add(new InventoriedDevice(
                    device,
                    errand.cluster().siteOf(device),
                    "",
                    RegistrationState.UNKNOWN,
                    Optional.empty(),
                    SettingsAccess.UNKNOWN));
        }
        return devices;
    }

    private static Device bare(DeviceName name) {
        return new Device(name, new DeviceModel(""), "", "", "", "", "", "", "", "", "");
    }

    private static List<InventoriedDevice> present(
            Errand errand, CallManager callManager, List<InventoriedDevice> known) {
        List<InventoriedDevice> meant = known.stream()
                .filter(device -> errand.plan().scope().includes(device.device(), device.site()))
                .toList();
        List<DeviceName> names =
                meant.stream().map(device -> device.device().name()).toList();
        Map<DeviceName, Registration> now = new HashMap<>(callManager.registrations(names));
        List<InventoriedDevice> present = new ArrayList<>();
        for (InventoriedDevice device : meant) {
            Registration registration = now.getOrDefault(
                    device.device().name(), Registration.unknown(device.device().name()));
            present.add(new InventoriedDevice(
                    device.device(),
                    device.site(),
                    registration.address().isEmpty() ? device.address() : registration.address(),
                    registration.state(),
                    registration.since(),
                    device.settings()));
        }
        return present;
    }
}
