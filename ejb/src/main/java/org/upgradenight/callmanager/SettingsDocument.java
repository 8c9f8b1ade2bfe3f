package org.upgradenight.callmanager;

import java.util.Optional;

/**
 * Settings as one holder stores them, each at a path, with the product-specific configuration as a whole.
 *
 * @param <S> the kind of settings
 */
public interface SettingsDocument<S extends SettingsDocument<S>> {

    /** What is stored at that path; nothing when that is left to the level above. */
    Optional<String> value(String path);

    /** The same with another value at that path, every other byte as it is. */
    S with(String path, String value);

    /** The same with nothing at that path, so that the level above decides. */
    S without(String path);

    /** The product-specific configuration. */
    VendorConfig vendorConfig();

    /** The same with another product-specific configuration. */
    S with(VendorConfig other);
}
