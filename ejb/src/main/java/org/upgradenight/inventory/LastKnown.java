package org.upgradenight.inventory;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a phone was when the cluster last heard of it; empty where the cluster does not tell. It may hang elsewhere by now.
 *
 * @param address dotted IPv4
 * @param switchName the switch, or whatever network device it told of
 * @param port the switch's port, or the name of a wireless network
 */
public record LastKnown(String address, Optional<Instant> seen, String switchName, String port) {

    public static final LastKnown NOTHING = new LastKnown("", Optional.empty(), "", "");

    public LastKnown {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(seen, "seen");
        Objects.requireNonNull(switchName, "switchName");
        Objects.requireNonNull(port, "port");
    }
}
