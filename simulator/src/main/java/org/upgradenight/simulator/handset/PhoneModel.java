package org.upgradenight.simulator.handset;

/** The models of this estate, with the number by which RIS knows them. */
public enum PhoneModel {
    CP_7942("7942", 434, Family.CLASSIC_MORE, "CP-7942G"),
    CP_7962("7962", 404, Family.CLASSIC_MORE, "CP-7962G"),
    CP_7965("7965", 436, Family.CLASSIC_MORE, "CP-7965G"),
    CP_7975("7975", 437, Family.CLASSIC_FIVE, "CP-7975G"),
    CP_7841("7841", 622, Family.SERIES_7800, "CP-7841"),
    CP_8841("8841", 683, Family.SERIES_8800, "CP-8841"),
    CP_8851("8851", 684, Family.SERIES_8800, "CP-8851"),
    CP_7906("7906", 369, Family.CLASSIC_SMALL, "CP-7906G"),
    CP_7911("7911", 307, Family.CLASSIC_SMALL, "CP-7911G"),
    CP_7940("7940", 8, Family.FIRST_7900, "CP-7940", "P00308010200", "P0S3-8-12-00"),
    CP_7960("7960", 7, Family.FIRST_7900, "CP-7960", "P00308010200", "P0S3-8-12-00"),
    CP_6921("6921", 495, Family.SERIES_6900, "CP-6921", "SCCP69xx.9-4-1-3SR3", "SIP69xx.9-4-1-3SR3"),
    CP_6941("6941", 496, Family.SERIES_6900, "CP-6941", "SCCP69xx.9-4-1-3SR3", "SIP69xx.9-4-1-3SR3"),
    CP_6945("6945", 564, Family.SERIES_6900, "CP-6945", "SCCP6945.9-4-1-3SR3", "SIP6945.9-4-1-3SR3"),
    CP_6961("6961", 497, Family.SERIES_6900, "CP-6961", "SCCP69xx.9-4-1-3SR3", "SIP69xx.9-4-1-3SR3"),
    CP_6901("6901", 547, Family.SMALL_6900, "CP-6901", "SCCP6901.9-3-1-SR2-2", "SIP6901.9-3-1-SR2-2"),
    CP_6911("6911", 548, Family.SMALL_6900, "CP-6911", "SCCP6911.9-3-1-SR2-2", "SIP6911.9-3-1-SR2-2"),
    CP_3905("3905", 592, Family.SERIES_3900, "CP-3905", "", "CP3905.9-4-1ES2"),
    CP_7937("7937", 431, Family.CONFERENCE_7937, "CP-7937G", "apps37sccp.1-4-5-7", ""),
    CP_7921("7921", 365, Family.WIRELESS_7920, "CP-7921G", "CP7921G-1.4.8.4", ""),
    CP_7925("7925", 484, Family.WIRELESS_7920, "CP-7925G", "CP7925G-1.4.8.4", ""),
    CP_7926("7926", 577, Family.WIRELESS_7920, "CP-7926G", "CP7926G-1.4.8.4", ""),
    CP_8821("8821", 36_216, Family.WIRELESS_8821, "CP-8821", "", "sip8821.11-0-6SR4-1"),
    CP_8831("8831", 659, Family.CONFERENCE_8831, "CP-8831", "", "sip8831.10-3-1SR6-4"),
    CP_7832("7832", 36_227, Family.CONFERENCE, "CP-7832", "", "sip7832.12-8-1-0101-482"),
    CP_8832("8832", 36_235, Family.CONFERENCE, "CP-8832", "", "sip8832.12-8-1-0101-482"),
    CP_8941("8941", 586, Family.SERIES_8940, "CP-8941", "SCCP894x.9-4-2SR3-1", "SIP894x.9-4-2SR3-1"),
    CP_8945("8945", 585, Family.SERIES_8940, "CP-8945", "SCCP894x.9-4-2SR3-1", "SIP894x.9-4-2SR3-1"),
    CP_8961("8961", 540, Family.SERIES_9900, "CP-8961", "", "sip8961.9-4-2SR4-1"),
    CP_9951("9951", 537, Family.SERIES_9900, "CP-9951", "", "sip9951.9-4-2SR4-1"),
    CP_9971("9971", 493, Family.SERIES_9900, "CP-9971", "", "sip9971.9-4-2SR4-1"),
    ATA_187("ATA 187", 550, Family.ANALOG_ADAPTER, "ATA187-I1", "", "ATA187.9-2-3-1");

    private final String number;
    private final int risNumber;
    private final Family family;
    private final String hardware;
    private final String sccpLoad;
    private final String sipLoad;

    /** A model whose loads differ from phone to phone. */
    PhoneModel(String number, int risNumber, Family family, String hardware) {
        this(number, risNumber, family, hardware, "", "");
    }

    /** A model that runs one load only; an empty one says that it does not speak that protocol. */
    PhoneModel(String number, int risNumber, Family family, String hardware, String sccpLoad, String sipLoad) {
        this.number = number;
        this.risNumber = risNumber;
        this.family = family;
        this.hardware = hardware;
        this.sccpLoad = sccpLoad;
        this.sipLoad = sipLoad;
    }

    /** The bare number, such as 7841, or a name where the model has none. */
    public String number() {
        return number;
    }

    /** The text that AXL uses. */
    public String axlName() {
        return "Cisco " + number;
    }

    /** What stands before the address in a device's name. */
    public String prefix() {
        return family == Family.ANALOG_ADAPTER ? "ATA" : "SEP";
    }

    /** The enum of {@code typemodel}. */
    public int risNumber() {
        return risNumber;
    }

    public Family family() {
        return family;
    }

    /** The model number as the phone's own page gives it. */
    public String hardware() {
        return hardware;
    }

    /** Its only load for that protocol; empty for models whose loads differ. */
    public String onlyLoad(String protocol) {
        return "SCCP".equals(protocol) ? sccpLoad : sipLoad;
    }

    /** Whether the phone must be of the other protocol than that. */
    public boolean speaksOnlyOtherThan(String protocol) {
        return onlyLoad(protocol).isEmpty() && !(sccpLoad + sipLoad).isEmpty();
    }
}
