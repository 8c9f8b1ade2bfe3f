package org.upgradenight.batch;

import java.util.Optional;
import org.upgradenight.inventory.CsvDevice;
import org.upgradenight.inventory.Device;

/**
 * A phone that a source names.
 *
 * @param address what the source says, empty when it does not
 * @param vendorConfig device-level configuration where a file brings it, so that the cluster need not be asked
 * @param fromCluster whether the cluster itself named it, so that a cluster that stays silent is a fault
 */
record CensusEntry(Device device, String address, Optional<String> vendorConfig, boolean fromCluster) {

    static CensusEntry of(CsvDevice row) {
        return new CensusEntry(
                row.device(), row.address(), Optional.of(row.vendorConfig()).filter(xml -> !xml.isBlank()), false);
    }

    static CensusEntry of(Device device) {
        return new CensusEntry(device, "", Optional.empty(), true);
    }
}
