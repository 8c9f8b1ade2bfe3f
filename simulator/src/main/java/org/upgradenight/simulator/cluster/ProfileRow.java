package org.upgradenight.simulator.cluster;

/** A common phone profile; its vendorConfig is the middle layer. */
public record ProfileRow(String uuid, String name, String description, String vendorConfig) {

    /** The same with another layer. */
    public ProfileRow with(String newVendorConfig) {
        return new ProfileRow(uuid, name, description, newVendorConfig);
    }
}
