package org.upgradenight.phone;

/** Device information; absent values are empty. @param mac twelve upper-case hexadecimal digits, or empty */
public record DevicePage(
        String mac,
        String hostName,
        String directoryNumber,
        String load,
        String serial,
        String modelNumber,
        ShownSettings settings) {}
