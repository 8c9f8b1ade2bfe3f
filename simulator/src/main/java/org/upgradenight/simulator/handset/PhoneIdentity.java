package org.upgradenight.simulator.handset;

/** What never changes about a phone while the simulator runs. */
public record PhoneIdentity(
        int index,
        String name,
        String mac,
        String ip,
        PhoneModel model,
        String protocol,
        String load,
        int loadMajor,
        String serial,
        String directoryNumber,
        SwitchPort switchPort,
        Quirks quirks) {

    /** Where the phone is plugged in, as CDP and LLDP tell it. */
    public record SwitchPort(String name, String ip, String port, String shortPort, boolean lldpOnly) {}

    /**
     * What is odd about this one phone.
     *
     * @param noVendorXml the pages ending in X are missing
     * @param noAdapterXml {@code adapterX=} is missing
     * @param lyingCharset the header names another charset than the bytes are in
     * @param classicState a 79xx or 78xx that answers ModeInfo, LineInfo and CallInfo
     * @param initKnown Init:Settings and its sisters work; otherwise they are answered by status 6
     * @param navBackKnown NavBack works; otherwise it is answered by status 6
     * @param restartsAfterErase erasing restarts the phone by itself
     * @param shortHash the page shows the MD5 and not the SHA-1 of the ITL
     * @param bluetoothTile one more tile before Admin settings
     * @param serviceTile another tile before Admin settings
     * @param tongue the language of its pages
     */
    public record Quirks(
            boolean noVendorXml,
            boolean noAdapterXml,
            boolean lyingCharset,
            boolean classicState,
            boolean initKnown,
            boolean navBackKnown,
            boolean restartsAfterErase,
            boolean shortHash,
            boolean bluetoothTile,
            boolean serviceTile,
            Tongue tongue) {

        /** Nothing odd at all. */
        public static Quirks none() {
            return new Quirks(false, false, false, true, true, true, false, false, false, false, Tongue.ENGLISH);
        }
    }
}
