package org.upgradenight.callmanager;

import java.util.Objects;
import org.upgradenight.inventory.Device;

/**
 * A phone as the cluster's list shows it: without its product-specific configuration and its lines.
 *
 * @param authenticationUrl device-level URL, empty when inherited
 * @param secureAuthenticationUrl device-level secure URL, empty when inherited
 */
public record ListedPhone(Device device, String authenticationUrl, String secureAuthenticationUrl) {

    public ListedPhone {
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(authenticationUrl, "authenticationUrl");
        Objects.requireNonNull(secureAuthenticationUrl, "secureAuthenticationUrl");
    }
}
