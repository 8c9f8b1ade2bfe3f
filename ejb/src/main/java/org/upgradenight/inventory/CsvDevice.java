package org.upgradenight.inventory;

import java.util.Objects;

/**
 * A phone as a file gives it.
 *
 * @param line where its row begins, the header being line 1
 * @param address dotted IPv4, empty when the file has none
 * @param vendorConfig the XML column as it stands, unchecked; empty when the file has none
 */
public record CsvDevice(long line, Device device, String address, String vendorConfig) {

    public CsvDevice {
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(vendorConfig, "vendorConfig");
    }
}
