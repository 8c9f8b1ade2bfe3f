package org.upgradenight.inventory;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A phone in a run's scope as the cluster knew it when the run began.
 *
 * @param address dotted IPv4, empty when nobody knows one
 * @param registeredSince RIS's time of the last change of status
 */
public record InventoriedDevice(
        Device device,
        String site,
        String address,
        RegistrationState registration,
        Optional<Instant> registeredSince,
        SettingsAccess settings) {

    public InventoriedDevice {
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(registration, "registration");
        Objects.requireNonNull(registeredSince, "registeredSince");
        Objects.requireNonNull(settings, "settings");
    }
}
