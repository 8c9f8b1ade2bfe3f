package org.upgradenight.probe;

import java.util.Objects;
import org.upgradenight.inventory.Device;
import org.upgradenight.inventory.RegistrationState;
import org.upgradenight.inventory.SettingsAccess;

/**
 * A phone to look at, with what the cluster says of it.
 *
 * @param address dotted IPv4, empty when nobody knows one
 */
public record Subject(Device device, RegistrationState registration, SettingsAccess settings, String address) {

    public Subject {
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(registration, "registration");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(address, "address");
    }
}
