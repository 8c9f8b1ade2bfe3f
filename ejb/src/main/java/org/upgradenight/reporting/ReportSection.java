package org.upgradenight.reporting;

/** The sections that Table 1 gives a result for, with Table 2's description of each. */
public enum ReportSection {
    FIRMWARE("Firmware", "Which loads run on each model, and which phones run another than the default."),
    SSH("SSH enabled", "Phones that let somebody in over SSH."),
    TRUST_LIST(
            "ITL status", "Phones whose trust list (ITL) is stale, so that they refuse what the cluster sends them."),
    TVS("TVS status", "Phones that trust no Trust Verification Service, so that their secure URLs fail."),
    SETTINGS_ACCESS("Settings access", "Phones whose Settings menu is restricted or disabled."),
    WEB_ACCESS("Web access", "Phones whose web server is on or off."),
    HARDENING("IP phone hardening", "How far the phones' settings follow the hardening guidelines."),
    SECURITY_MODE("Security mode", "Whether the phones' signalling and media are authenticated or encrypted."),
    REMEDIATION("Remediation", "Phones whose trust list has to go, and how that can be done.");

    private final String title;
    private final String description;

    ReportSection(String title, String description) {
        this.title = title;
        this.description = description;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }
}
