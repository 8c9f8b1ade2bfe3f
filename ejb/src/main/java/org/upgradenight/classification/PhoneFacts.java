package org.upgradenight.classification;

import org.upgradenight.phone.ShownSettings;
import org.upgradenight.trustlist.ResetCure;
import org.upgradenight.trustlist.TrustSigns;

/**
 * What a phone's pages told besides its state; every text may be empty.
 *
 * @param itlSignature the hash that the phone shows for its ITL, lower-case hex without blanks
 * @param authenticationUrl the authentication URL in force
 * @param port the switch's port, CDP's name for it where CDP answers, else LLDP's
 * @param more what the pages tell of hardening and of the other trust
 */
public record PhoneFacts(
        String load,
        String serial,
        String modelNumber,
        String itlSignature,
        String authenticationUrl,
        String tftpServer,
        String securityMode,
        String switchName,
        String switchAddress,
        String port,
        String voiceVlan,
        More more) {

    /**
     * Further facts.
     *
     * @param webAccess the page's own word for the setting
     * @param ctl the hash that the phone shows for its CTL, else its words
     * @param lsc what it says of its locally significant certificate
     * @param trustMessageAt when its newest message of a trust list came, as the phone writes it: by its own clock, and
     *     on a 79xx without a date
     * @param resetCure whether the cluster could cure the phone's list without any key
     * @param signs what speaks for the list, each by itself; known of a fresh look only
     */
    public record More(
            ShownSettings settings,
            String webAccess,
            String ctl,
            String lsc,
            String trustMessageAt,
            ResetCure resetCure,
            TrustSigns signs) {

        public static final More NONE =
                new More(ShownSettings.NONE, "", "", "", "", ResetCure.UNKNOWN, TrustSigns.NONE);
    }

    public PhoneFacts with(ResetCure cure, TrustSigns signs) {
        return new PhoneFacts(
                load,
                serial,
                modelNumber,
                itlSignature,
                authenticationUrl,
                tftpServer,
                securityMode,
                switchName,
                switchAddress,
                port,
                voiceVlan,
                new More(
                        more.settings(), more.webAccess(), more.ctl(), more.lsc(), more.trustMessageAt(), cure, signs));
    }

    public static final PhoneFacts NONE = new PhoneFacts("", "", "", "", "", "", "", "", "", "", "", More.NONE);
}
