package org.upgradenight.phone;

/** The neighbours that the phone sees on its switch port; absent values are empty. CDP and LLDP are kept apart. */
public record PortPage(
        String cdpDevice, String cdpAddress, String cdpPort, String lldpDevice, String lldpAddress, String lldpPort) {}
