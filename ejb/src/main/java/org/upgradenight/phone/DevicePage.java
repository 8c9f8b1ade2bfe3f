package org.upgradenight.phone;

/** Device information; absent values are empty. @param mac twelve upper-case hexadecimal digits, or empty */
public record DevicePage(
        String mac,
        String hostName,
        String directoryNumber,
        String load,
        String serial,
        String modelNumber,
        ShownSettings settings) {

    /** This form of the page, and what only the other form of the same page tells. */
    public DevicePage or(DevicePage other) {
        return new DevicePage(
                first(mac, other.mac),
                first(hostName, other.hostName),
                first(directoryNumber, other.directoryNumber),
                first(load, other.load),
                first(serial, other.serial),
                first(modelNumber, other.modelNumber),
                settings.or(other.settings));
    }

    private static String first(String here, String there) {
        return here.isEmpty() ? there : here;
    }
}
