package org.upgradenight.phone;

import java.time.Duration;
import java.util.Objects;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.Credentials;
import org.upgradenight.inventory.Device;
import org.upgradenight.inventory.DeviceModel;
import org.upgradenight.inventory.DeviceName;

/**
 * A phone that may be contacted. Whoever makes one has held the address against the cluster's phone networks.
 *
 * @param load the load it runs, empty when unknown
 * @param address dotted IPv4
 * @param patience how long one whole exchange may take; the adapter may have less
 */
public record Phone(
        DeviceName name,
        DeviceModel model,
        String load,
        String address,
        int port,
        Credentials credentials,
        Duration patience) {

    /** A phone that is waited for as long as the adapter waits at most. */
    public Phone(DeviceName name, DeviceModel model, String load, String address, int port, Credentials credentials) {
        this(name, model, load, address, port, credentials, Duration.ofMinutes(1));
    }

    /** A phone of that cluster, with the cluster's port, login and patience. */
    public static Phone of(Cluster cluster, Device device, String load, String address) {
        return new Phone(
                device.name(),
                device.model(),
                load,
                address,
                cluster.phonePort(),
                cluster.phoneLogin(),
                cluster.limits().exchange());
    }

    /** The same, waited for no longer than that. */
    Phone within(Duration most) {
        return new Phone(name, model, load, address, port, credentials, most.compareTo(patience) < 0 ? most : patience);
    }

    public Phone {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(load, "load");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(credentials, "credentials");
        Objects.requireNonNull(patience, "patience");
    }
}
