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
    CP_7911("7911", 307, Family.CLASSIC_SMALL, "CP-7911G");

    private final String number;
    private final int risNumber;
    private final Family family;
    private final String hardware;

    PhoneModel(String number, int risNumber, Family family, String hardware) {
        this.number = number;
        this.risNumber = risNumber;
        this.family = family;
        this.hardware = hardware;
    }

    /** The bare number, such as 7841. */
    public String number() {
        return number;
    }

    /** The text that AXL uses. */
    public String axlName() {
        return "Cisco " + number;
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
}
