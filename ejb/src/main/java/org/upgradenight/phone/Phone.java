package org.upgradenight.phone;

import java.util.Objects;
import org.upgradenight.inventory.Credentials;
import org.upgradenight.inventory.DeviceModel;
import org.upgradenight.inventory.DeviceName;

/**
 * A phone that may be contacted. Whoever makes one has held the address against the cluster's phone networks.
 *
 * @param load the load it runs, empty when unknown
 * @param address dotted IPv4
 */
public record Phone(
        DeviceName name, DeviceModel model, String load, String address, int port, Credentials credentials) {

    public Phone {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(load, "load");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(credentials, "credentials");
    }
}
