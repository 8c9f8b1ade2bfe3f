package org.upgradenight.callmanager;

import java.util.Objects;
import org.upgradenight.inventory.Device;

/**
 * A phone as the cluster's list shows it: without its product-specific configuration and its lines.
 *
 * @param authenticationUrl device-level URL, empty when inherited
 * @param secureAuthenticationUrl device-level secure URL, empty when inherited
 * @param defaultLoad the load of its model, empty when one is configured for the phone or the list does not tell
 */
public record ListedPhone(Device device, String authenticationUrl, String secureAuthenticationUrl, String defaultLoad) {

    public ListedPhone {
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(authenticationUrl, "authenticationUrl");
        Objects.requireNonNull(secureAuthenticationUrl, "secureAuthenticationUrl");
        Objects.requireNonNull(defaultLoad, "defaultLoad");
    }

    /** Where the list does not tell the load of the model. */
    public ListedPhone(Device device, String authenticationUrl, String secureAuthenticationUrl) {
        this(device, authenticationUrl, secureAuthenticationUrl, "");
    }
}
