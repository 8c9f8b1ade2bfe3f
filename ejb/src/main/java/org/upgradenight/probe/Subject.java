package org.upgradenight.probe;

import java.util.Objects;
import java.util.Optional;
import org.upgradenight.callmanager.Registration;
import org.upgradenight.inventory.Device;
import org.upgradenight.inventory.InventoriedDevice;
import org.upgradenight.inventory.RegistrationState;
import org.upgradenight.inventory.SettingsAccess;

/**
 * A phone to look at, with what the cluster says of it.
 *
 * @param address dotted IPv4, empty when nobody knows one
 * @param deaf whether it was told to open its web server, was watched and did not
 */
public record Subject(
        Device device, RegistrationState registration, SettingsAccess settings, String address, boolean deaf) {

    public Subject {
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(registration, "registration");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(address, "address");
    }

    /** A phone as the run's inventory knows it. */
    public static Subject of(InventoriedDevice known) {
        return new Subject(known.device(), known.registration(), known.settings(), known.address(), false);
    }

    /** A phone as RIS knows it by now; where RIS says nothing, as the inventory does. */
    public static Subject of(InventoriedDevice known, Optional<Registration> now) {
        return new Subject(
                known.device(),
                now.map(Registration::state).orElse(known.registration()),
                known.settings(),
                now.map(Registration::address)
                        .filter(address -> !address.isEmpty())
                        .orElse(known.address()),
                false);
    }

    public Subject with(SettingsAccess other) {
        return new Subject(device, registration, other, address, deaf);
    }

    public Subject asDeaf(boolean does) {
        return new Subject(device, registration, settings, address, does);
    }
}
