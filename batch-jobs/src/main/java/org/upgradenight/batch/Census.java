package org.upgradenight.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.CallManagerException;
import org.upgradenight.callmanager.CallManagerUnavailableException;
import org.upgradenight.callmanager.DeviceRefusedException;
import org.upgradenight.callmanager.DeviceSettings;
import org.upgradenight.callmanager.EffectiveSettings;
import org.upgradenight.callmanager.Layers;
import org.upgradenight.callmanager.ListedPhone;
import org.upgradenight.callmanager.Registration;
import org.upgradenight.callmanager.VendorConfig;
import org.upgradenight.inventory.Circumstances;
import org.upgradenight.inventory.Device;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.InventoriedDevice;
import org.upgradenight.inventory.LastKnown;
import org.upgradenight.inventory.LayeredValue;
import org.upgradenight.inventory.Owner;
import org.upgradenight.inventory.RegistrationState;
import org.upgradenight.inventory.SettingsAccess;

/**
 * Completes what a source says of its phones by what the cluster says: settings access over all layers, registration,
 * address. Phones of a file are kept even when the cluster stays silent; what is not known then is UNKNOWN.
 */
final class Census implements AutoCloseable {

    private static final int READERS = 6;

    private final Errand errand;
    private final CallManager callManager;
    private final Layers layers;
    private final ExecutorService readers;
    private final Set<String> complaints = new LinkedHashSet<>();
    private boolean settingsOutOfReach;

    Census(Errand errand, CallManager callManager, Threads threads) {
        this.errand = errand;
        this.callManager = callManager;
        this.layers = new Layers(callManager);
        this.readers = threads.few(READERS);
    }

    void take(TakeInventory.CensusSource source, Consumer<List<InventoriedDevice>> batch) {
        source.read(entries -> {
            List<CensusEntry> meant = entries.stream()
                    .filter(entry -> errand.plan()
                            .scope()
                            .includes(entry.device(), errand.cluster().siteOf(entry.device())))
                    .toList();
            if (!meant.isEmpty()) {
                batch.accept(complete(meant));
            }
        });
    }

    /** What the operator should know of the taking. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        readers.shutdownNow();
    }

    private List<InventoriedDevice> complete(List<CensusEntry> entries) {
        Map<DeviceName, Registration> registrations = registrations(entries);
        Map<DeviceName, DeviceSettings> bulk = callManager.settingsInBulk(entries.stream()
                .map(CensusEntry::listed)
                .flatMap(Optional::stream)
                .toList());
        List<CompletableFuture<Known>> asked = new ArrayList<>();
        for (CensusEntry entry : entries) {
            DeviceSettings known = bulk.get(entry.device().name());
            asked.add(
                    known == null
                            ? CompletableFuture.supplyAsync(() -> known(entry), readers)
                            : CompletableFuture.completedFuture(known(known)));
        }
        List<Known> knowns = asked.stream().map(Census::answer).toList();
        Map<String, Owner> owners = owners(knowns);
        Map<DeviceName, LastKnown> lastKnown = lastKnown(registrations);
        List<InventoriedDevice> devices = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            DeviceName name = entries.get(i).device().name();
            devices.add(complete(
                    entries.get(i),
                    knowns.get(i),
                    registrations.getOrDefault(name, Registration.unknown(name)),
                    owners.getOrDefault(knowns.get(i).device().owner(), Owner.UNKNOWN),
                    lastKnown.getOrDefault(name, LastKnown.NOTHING)));
        }
        return devices;
    }

    private InventoriedDevice complete(
            CensusEntry entry, Known known, Registration registration, Owner owner, LastKnown lastKnown) {
        return new InventoriedDevice(
                known.device(),
                errand.cluster().siteOf(known.device()),
                first(registration.address(), entry.address(), lastKnown.address()),
                registration.state(),
                registration.since(),
                known.settings(),
                known.effective(),
                new Circumstances(
                        owner,
                        lastKnown,
                        entry.listed().map(ListedPhone::defaultLoad).orElse(""),
                        registration.activeLoad(),
                        registration.reason(),
                        registration.webServer()));
    }

    private static String first(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    /** Good to know, and no more: a cluster that does not tell spoils no inventory. */
    private Map<String, Owner> owners(List<Known> phones) {
        try {
            return callManager.owners(
                    phones.stream().map(known -> known.device().owner()).collect(Collectors.toSet()));
        } catch (CallManagerException untold) {
            complaints.add(BatchMessages.MESSAGES.ownersUnknown(untold.getMessage()));
            return Map.of();
        }
    }

    /** A phone that RIS has forgotten may still hang where it was, and answer there. */
    private Map<DeviceName, LastKnown> lastKnown(Map<DeviceName, Registration> registrations) {
        try {
            return callManager.lastKnown(registrations.values().stream()
                    .filter(one -> one.state() != RegistrationState.REGISTERED)
                    .map(Registration::device)
                    .toList());
        } catch (CallManagerException untold) {
            complaints.add(BatchMessages.MESSAGES.lastKnownUnknown(untold.getMessage()));
            return Map.of();
        }
    }

    private Map<DeviceName, Registration> registrations(List<CensusEntry> entries) {
        try {
            return new HashMap<>(callManager.registrations(
                    entries.stream().map(entry -> entry.device().name()).toList()));
        } catch (CallManagerException silent) {
            if (entries.stream().anyMatch(CensusEntry::fromCluster)) {
                throw silent;
            }
            complaints.add(BatchMessages.MESSAGES.registrationUnknown(silent.getMessage()));
            return Map.of();
        }
    }

    private Known known(CensusEntry entry) {
        if (entry.vendorConfig().isPresent()) {
            return fromFile(entry);
        }
        return entry.fromCluster() ? fromCluster(entry) : fromClusterIfItAnswers(entry);
    }

    private Known fromCluster(CensusEntry entry) {
        Optional<DeviceSettings> settings;
        try {
            settings = callManager.settings(entry.device().name());
        } catch (DeviceRefusedException refused) {
            return new Known(entry.device(), SettingsAccess.UNKNOWN);
        }
        return settings.map(this::known).orElseGet(() -> new Known(entry.device(), SettingsAccess.UNKNOWN));
    }

    private Known known(DeviceSettings settings) {
        return new Known(settings.device(), layers.over(settings).settingsAccess(), layers.inForce(settings));
    }

    private Known fromFile(CensusEntry entry) {
        try {
            VendorConfig device = new VendorConfig(entry.vendorConfig().orElseThrow());
            EffectiveSettings effective = layers.over(device, entry.device().commonPhoneProfile());
            return new Known(entry.device(), effective.settingsAccess(), layers.inForce(effective));
        } catch (IllegalArgumentException | CallManagerException unreadable) {
            complain(unreadable.getMessage());
            return new Known(entry.device(), SettingsAccess.UNKNOWN);
        }
    }

    private Known fromClusterIfItAnswers(CensusEntry entry) {
        if (outOfReach()) {
            return new Known(entry.device(), SettingsAccess.UNKNOWN);
        }
        try {
            Known known = fromCluster(entry);
            return new Known(entry.device(), known.settings(), known.effective());
        } catch (CallManagerException silent) {
            complain(silent.getMessage());
            return new Known(entry.device(), SettingsAccess.UNKNOWN);
        }
    }

    private synchronized boolean outOfReach() {
        return settingsOutOfReach;
    }

    private synchronized void complain(String why) {
        settingsOutOfReach = true;
        complaints.add(BatchMessages.MESSAGES.settingsUnknown(why));
    }

    private static Known answer(CompletableFuture<Known> asked) {
        try {
            return asked.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof CallManagerUnavailableException silent) {
                throw silent;
            }
            if (failed.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw failed;
        }
    }

    private record Known(Device device, SettingsAccess settings, List<LayeredValue> effective) {

        Known(Device device, SettingsAccess settings) {
            this(device, settings, List.of());
        }
    }
}
