package org.upgradenight.simulator.cluster;

import java.util.List;

/**
 * A device as the database has it.
 *
 * @param uuid in braces, upper case
 * @param vendorConfig inner XML of the product-specific layer, as written last
 * @param authenticationUrl empty when inherited
 * @param secureAuthenticationUrl empty when inherited
 * @param loadInformation empty for the default load
 */
public record DeviceRow(
        String uuid,
        String name,
        String description,
        String model,
        String deviceClass,
        String protocol,
        String devicePool,
        String location,
        String commonPhoneConfig,
        String loadInformation,
        String owner,
        List<Extension> lines,
        String vendorConfig,
        String authenticationUrl,
        String secureAuthenticationUrl) {

    /** A directory number of the device. */
    public record Extension(String pattern, String partition, String display) {}

    /** The same with other settings. */
    public DeviceRow with(String newDescription, String newVendorConfig, String newUrl, String newSecureUrl) {
        return new DeviceRow(
                uuid,
                name,
                newDescription,
                model,
                deviceClass,
                protocol,
                devicePool,
                location,
                commonPhoneConfig,
                loadInformation,
                owner,
                lines,
                newVendorConfig,
                newUrl,
                newSecureUrl);
    }
}
