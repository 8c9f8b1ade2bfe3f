package org.upgradenight.callmanager;

/** Product-specific configuration of one layer: the inner XML of vendorConfig exactly as the cluster stores it. */
public record VendorConfig(String xml) {

    public static final VendorConfig EMPTY = new VendorConfig("");
}
