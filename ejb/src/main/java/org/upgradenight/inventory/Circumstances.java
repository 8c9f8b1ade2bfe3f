package org.upgradenight.inventory;

import java.util.Objects;

/**
 * What else the cluster tells of a phone; empty where it does not.
 *
 * @param lastKnown of a phone that is not registered
 * @param defaultLoad the load of its model unless one is configured for the phone
 * @param activeLoad the load that it told the cluster
 * @param statusReason why it came to its registration status, in words
 * @param webServer RIS's word for its web server: {@code Yes}, {@code No} or {@code Unknown}
 */
public record Circumstances(
        Owner owner,
        LastKnown lastKnown,
        String defaultLoad,
        String activeLoad,
        String statusReason,
        String webServer) {

    public static final Circumstances UNTOLD =
            new Circumstances(Owner.UNKNOWN, LastKnown.NOTHING, "", "", "", "Unknown");

    public Circumstances {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(lastKnown, "lastKnown");
        Objects.requireNonNull(defaultLoad, "defaultLoad");
        Objects.requireNonNull(activeLoad, "activeLoad");
        Objects.requireNonNull(statusReason, "statusReason");
        Objects.requireNonNull(webServer, "webServer");
    }
}
