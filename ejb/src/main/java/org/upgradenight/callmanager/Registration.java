package org.upgradenight.callmanager;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.RegistrationState;

/**
 * What RIS says of one phone, merged over the cluster's nodes.
 *
 * @param address dotted IPv4, empty when RIS gives none
 * @param since time of the last change of status; empty when RIS gives none
 * @param webServer RIS's word for the phone's web server: {@code Yes}, {@code No} or {@code Unknown}
 * @param activeLoad the load it runs, empty when unknown
 * @param reason the status reason in words, empty when none
 * @param node the node that says so
 */
public record Registration(
        DeviceName device,
        RegistrationState state,
        String address,
        Optional<Instant> since,
        String webServer,
        String activeLoad,
        String reason,
        String node) {

    public Registration {
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(since, "since");
    }

    /** A phone that RIS does not know. */
    public static Registration unknown(DeviceName device) {
        return new Registration(device, RegistrationState.UNKNOWN, "", Optional.empty(), "Unknown", "", "", "");
    }
}
