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
import java.util.stream.Collectors;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.CallManagers;
import org.upgradenight.callmanager.DeviceSettings;
import org.upgradenight.callmanager.Registration;
import org.upgradenight.inventory.Device;
import org.upgradenight.inventory.DeviceModel;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.InventoriedDevice;
import org.upgradenight.inventory.InventorySnapshot;
import org.upgradenight.inventory.RegistrationState;
import org.upgradenight.inventory.SettingsAccess;
import org.upgradenight.preparation.PriorSettings;
import org.upgradenight.run.Runs;

/**
 * Step gather-changed: the phones whose settings wait to be put back, as the run knew them that changed them, with
 * their present registration. The way home needs no inventory.
 */
@Dependent
@Named("gatherChanged")
public class GatherChanged extends RunBatchlet {

    private static final int BATCH = 500;

    @Inject
    private CallManagers callManagers;

    @Inject
    private PriorSettings priorSettings;

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
                !errand.plan().dryRun() && priorSettings.openShared(cluster).isEmpty();
        List<String> changed = priorSettings.devices(cluster, run, sharedIsBack);
        try (CallManager callManager = callManagers.open(errand.cluster())) {
            for (int from = 0; from < changed.size() && !stopping(); from += BATCH) {
                List<String> names = changed.subList(from, Math.min(changed.size(), from + BATCH));
                snapshot.add(run, present(errand, callManager, known(errand, callManager, names)));
            }
        }
        if (stopping()) {
            snapshot.clear(run);
            return;
        }
        runs.say(run, BatchMessages.MESSAGES.inScope(snapshot.count(run)));
    }

    /** As an earlier run knew them; a phone that none was about, and that follows what it shares, as the cluster does. */
    private List<InventoriedDevice> known(Errand errand, CallManager callManager, List<String> names) {
        List<InventoriedDevice> known =
                new ArrayList<>(snapshot.newest(errand.cluster().name(), names));
        Set<String> found =
                known.stream().map(device -> device.device().name().value()).collect(Collectors.toSet());
        for (DeviceName name : DeviceName.listOf(names)) {
            if (!found.contains(name.value())) {
                Device device =
                        callManager.settings(name).map(DeviceSettings::device).orElseGet(() -> bare(name));
                known.add(new InventoriedDevice(
                        device,
                        errand.cluster().siteOf(device),
                        "",
                        RegistrationState.UNKNOWN,
                        Optional.empty(),
                        SettingsAccess.UNKNOWN));
            }
        }
        return known;
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
