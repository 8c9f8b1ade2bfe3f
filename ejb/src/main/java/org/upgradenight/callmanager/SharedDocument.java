package org.upgradenight.callmanager;

import java.util.Objects;
import java.util.Optional;

/** The product-specific configuration of a profile or of the enterprise, under the same paths as a phone's. */
public record SharedDocument(VendorConfig vendorConfig) implements SettingsDocument<SharedDocument> {

    public SharedDocument {
        Objects.requireNonNull(vendorConfig, "vendorConfig");
    }

    @Override
    public Optional<String> value(String path) {
        return vendorConfig.value(DeviceSettings.element(path));
    }

    @Override
    public SharedDocument with(String path, String value) {
        return with(vendorConfig.with(DeviceSettings.element(path), value));
    }

    @Override
    public SharedDocument without(String path) {
        return with(vendorConfig.without(DeviceSettings.element(path)));
    }

    @Override
    public SharedDocument with(VendorConfig other) {
        return new SharedDocument(other);
    }
}
