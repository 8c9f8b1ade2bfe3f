package org.upgradenight.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A phone in a run's scope as the cluster knew it when the run began.
 *
 * @param address dotted IPv4, empty when nobody knows one
 * @param registeredSince RIS's time of the last change of status
 * @param effective the settings in force over all layers, empty when the cluster did not tell
 * @param circumstances what else the cluster told
 */
public record InventoriedDevice(
        Device device,
        String site,
        String address,
        RegistrationState registration,
        Optional<Instant> registeredSince,
        SettingsAccess settings,
        List<LayeredValue> effective,
        Circumstances circumstances) {

    public InventoriedDevice {
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(registration, "registration");
        Objects.requireNonNull(registeredSince, "registeredSince");
        Objects.requireNonNull(settings, "settings");
        effective = List.copyOf(effective);
        Objects.requireNonNull(circumstances, "circumstances");
    }

    /** Where the cluster told nothing else. */
    public InventoriedDevice(
            Device device,
            String site,
            String address,
            RegistrationState registration,
            Optional<Instant> registeredSince,
            SettingsAccess settings,
            List<LayeredValue> effective) {
        this(device, site, address, registration, registeredSince, settings, effective, Circumstances.UNTOLD);
    }

    /** Where the settings in force are not known one by one. */
    public InventoriedDevice(
            Device device,
            String site,
            String address,
            RegistrationState registration,
            Optional<Instant> registeredSince,
            SettingsAccess settings) {
        this(device, site, address, registration, registeredSince, settings, List.of());
    }
}
