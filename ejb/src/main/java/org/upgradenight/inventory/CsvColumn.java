package org.upgradenight.inventory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The columns that are read, under the names that BAT exports, Cisco's guide and hand-made lists give them. Every other
 * column is dropped on reading; the secrets of an export (Secure Shell Password, Authentication String) are among those.
 */
enum CsvColumn {
    NAME("device name", "name", "device", "devicename", "phone", "phone name"),
    MODEL("device type", "model", "phone model", "phone type", "product", "product type", "devicetype"),
    PROTOCOL("device protocol", "protocol"),
    DESCRIPTION("description", "device description"),
    DEVICE_POOL("device pool", "devicepool", "device pool name", "pool"),
    LOCATION("location", "site", "location name"),
    COMMON_PHONE_PROFILE("common phone profile", "common profile", "common phone config"),
    SECURITY_PROFILE("device security profile", "security profile", "phone security profile"),
    EXTENSION("directory number 1", "directory number", "extension", "phone extension", "dn", "directory number  1"),
    OWNER("owner user id", "owner", "owner userid", "user", "userid"),
    LOAD("phone load name", "load", "phone load", "firmware"),
    ADDRESS("ip address", "ip", "address", "ipaddress", "ipv4", "ipv4 address"),
    VENDOR_CONFIG("xml", "vendorconfig", "vendor config");

    private final List<String> names;

    CsvColumn(String... names) {
        this.names = List.of(names);
    }

    /** The longest cell that is taken; longer than CUCM's own limits. */
    int mostCharacters() {
        return this == VENDOR_CONFIG ? 64 * 1024 : 1024;
    }

    /** Its first name, for messages. */
    String title() {
        return names.get(0);
    }

    /** The column of that title; case, blanks and underscores do not matter. */
    static Optional<CsvColumn> of(String title) {
        String normal = title.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", " ");
        for (CsvColumn column : values()) {
            if (column.names.contains(normal)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
