package org.upgradenight.callmanager;

import java.util.Objects;
import org.upgradenight.inventory.Device;

/**
 * A phone's device-level settings exactly as the cluster stores them, so that they can be put back exactly.
 *
 * @param device the inventory's view of the same answer
 * @param vendorConfig the product-specific configuration of the device layer
 * @param authenticationUrl device-level URL, empty when inherited
 * @param secureAuthenticationUrl device-level secure URL, empty when inherited
 */
public record DeviceSettings(
        Device device, VendorConfig vendorConfig, String authenticationUrl, String secureAuthenticationUrl) {

    public DeviceSettings {
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(vendorConfig, "vendorConfig");
        Objects.requireNonNull(authenticationUrl, "authenticationUrl");
        Objects.requireNonNull(secureAuthenticationUrl, "secureAuthenticationUrl");
    }
}
