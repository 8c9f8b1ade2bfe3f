package org.upgradenight.batch;

import java.util.Optional;
import org.upgradenight.callmanager.ListedPhone;
import org.upgradenight.inventory.CsvDevice;
import org.upgradenight.inventory.Device;

/**
 * A phone that a source names.
 *
 * @param address what the source says, empty when it does not
 * @param vendorConfig device-level configuration where a file brings it, so that the cluster need not be asked
 * @param listed as the cluster's list shows it, where it comes from there
 * @param fromCluster whether the cluster itself named it, so that a cluster that stays silent is a fault
 */
record CensusEntry(
        Device device,
        String address,
        Optional<String> vendorConfig,
        boolean fromCluster,
        Optional<ListedPhone> listed) {

    static CensusEntry of(CsvDevice row) {
        return new CensusEntry(
                row.device(),
                row.address(),
                Optional.of(row.vendorConfig()).filter(xml -> !xml.isBlank()),
                false,
                Optional.empty());
    }

    static CensusEntry of(Device device) {
        return new CensusEntry(device, "", Optional.empty(), true, Optional.empty());
    }

    static CensusEntry of(ListedPhone phone) {
        return new CensusEntry(phone.device(), "", Optional.empty(), true, Optional.of(phone));
    }
}
