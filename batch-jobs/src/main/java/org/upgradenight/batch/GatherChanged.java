package org.upgradenight.batch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.CallManagers;
import org.upgradenight.callmanager.Registration;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.InventoriedDevice;
import org.upgradenight.inventory.InventorySnapshot;
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
        List<String> changed = priorSettings.devices(cluster, run);
        try (CallManager callManager = callManagers.open(errand.cluster())) {
            for (int from = 0; from < changed.size() && !stopping(); from += BATCH) {
                List<String> names = changed.subList(from, Math.min(changed.size(), from + BATCH));
                snapshot.add(run, present(errand, callManager, snapshot.newest(cluster, names)));
            }
        }
        if (stopping()) {
            snapshot.clear(run);
            return;
        }
        runs.say(run, BatchMessages.MESSAGES.inScope(snapshot.count(run)));
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
