package org.upgradenight.reporting;

import java.util.Locale;
import java.util.Optional;
import org.upgradenight.phone.ShownSetting;

/** What newer generations show of their own security, beside the eighteen tables. */
public enum NewerSetting {
    FIPS_MODE("FIPS mode", "Only approved cryptography; wants RSA keys of 2048 bits or more, and no own certificates."),
    AUTHENTICATION_802_1X("802.1X authentication", "The phone proves itself to the switch port before it is let in."),
    LOCAL_CERTIFICATE(
            "Locally significant certificate", "Signed by the cluster's CAPF; needed for encrypted and 802.1X phones.");

    private final String label;
    private final String description;

    NewerSetting(String label, String description) {
        this.label = label;
        this.description = description;
    }

    public String label() {
        return label;
    }

    public String description() {
        return description;
    }

    /** Whether a phone's pages show it; nothing when they do not tell. */
    Optional<Boolean> on(ReportedPhone phone) {
        return switch (this) {
            case FIPS_MODE -> phone.shows(ShownSetting.FIPS);
            case AUTHENTICATION_802_1X -> phone.shows(ShownSetting.AUTHENTICATION_802_1X);
            case LOCAL_CERTIFICATE ->
                phone.look().flatMap(look -> installed(look.proof().lsc()));
        };
    }

    /** Pages say {@code Installed} and {@code Not Installed}, or yes and no. */
    private static Optional<Boolean> installed(String lsc) {
        String word = lsc.strip().toLowerCase(Locale.ROOT);
        if (word.startsWith("no")) {
            return Optional.of(false);
        }
        return word.startsWith("installed") || word.equals("yes") ? Optional.of(true) : Optional.empty();
    }
}
