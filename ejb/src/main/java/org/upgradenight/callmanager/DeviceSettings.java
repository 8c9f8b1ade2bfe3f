package org.upgradenight.callmanager;

import java.util.Objects;
import java.util.Optional;
import org.upgradenight.inventory.Device;

/**
 * A phone's device-level settings exactly as the cluster stores them, so that they can be put back exactly. Journals
 * name a single one of them by its path: {@value #AUTHENTICATION_URL}, {@value #SECURE_AUTHENTICATION_URL}, or
 * {@value #VENDOR_CONFIG} and the name of a top-level element.
 *
 * @param device the inventory's view of the same answer
 * @param vendorConfig the product-specific configuration of the device layer
 * @param authenticationUrl device-level URL, empty when inherited
 * @param secureAuthenticationUrl device-level secure URL, empty when inherited
 */
public record DeviceSettings(
        Device device, VendorConfig vendorConfig, String authenticationUrl, String secureAuthenticationUrl)
        implements SettingsDocument<DeviceSettings> {

    public static final String AUTHENTICATION_URL = "authenticationUrl";
    public static final String SECURE_AUTHENTICATION_URL = "secureAuthenticationUrl";
    /** Beginning of the path of a product-specific element. */
    public static final String VENDOR_CONFIG = "vendorConfig.";

    public DeviceSettings {
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(vendorConfig, "vendorConfig");
        Objects.requireNonNull(authenticationUrl, "authenticationUrl");
        Objects.requireNonNull(secureAuthenticationUrl, "secureAuthenticationUrl");
    }

    /** The path of a product-specific element. */
    public static String path(PhoneSetting setting) {
        return VENDOR_CONFIG + setting.element();
    }

    /** What this level says at that path; nothing when it leaves that to the level above. */
    @Override
    public Optional<String> value(String path) {
        return switch (path) {
            case AUTHENTICATION_URL -> set(authenticationUrl);
            case SECURE_AUTHENTICATION_URL -> set(secureAuthenticationUrl);
            default -> vendorConfig.value(element(path));
        };
    }

    /** The same settings with another value at that path, every other byte as it is. */
    @Override
    public DeviceSettings with(String path, String value) {
        return switch (path) {
            case AUTHENTICATION_URL -> new DeviceSettings(device, vendorConfig, value, secureAuthenticationUrl);
            case SECURE_AUTHENTICATION_URL -> new DeviceSettings(device, vendorConfig, authenticationUrl, value);
            default -> with(vendorConfig.with(element(path), value));
        };
    }

    /** The same settings with nothing at that path, so that the level above decides. */
    @Override
    public DeviceSettings without(String path) {
        return switch (path) {
            case AUTHENTICATION_URL, SECURE_AUTHENTICATION_URL -> with(path, "");
            default -> with(vendorConfig.without(element(path)));
        };
    }

    @Override
    public DeviceSettings with(VendorConfig other) {
        return new DeviceSettings(device, other, authenticationUrl, secureAuthenticationUrl);
    }

    /** Whether both levels say the same, whatever the blanks in their XML; the inventory's view is not compared. */
    public boolean saysTheSameAs(DeviceSettings other) {
        return vendorConfig.saysTheSameAs(other.vendorConfig)
                && authenticationUrl.equals(other.authenticationUrl)
                && secureAuthenticationUrl.equals(other.secureAuthenticationUrl);
    }

    private static Optional<String> set(String url) {
        return url.isEmpty() ? Optional.empty() : Optional.of(url);
    }

    /** The name of the product-specific element at that path. */
    static String element(String path) {
        if (!path.startsWith(VENDOR_CONFIG)) {
            throw new IllegalArgumentException("Not the path of a setting: " + path);
        }
        return path.substring(VENDOR_CONFIG.length());
    }
}
