package org.upgradenight.phone;

/**
 * Network configuration; absent values are empty.
 *
 * @param authenticationUrl the one in force
 * @param lsc what the page says of the locally significant certificate
 */
public record NetworkPage(
        String address,
        String tftpServer,
        String authenticationUrl,
        String securityMode,
        String webAccess,
        String voiceVlan,
        TrustRows itl,
        TrustRows ctl,
        String lsc,
        ShownSettings settings) {

    /** A page that told nothing. */
    public static final NetworkPage NONE =
            new NetworkPage("", "", "", "", "", "", TrustRows.NONE, TrustRows.NONE, "", ShownSettings.NONE);

    /** This form of the page, and what only the other form of the same page tells. */
    public NetworkPage or(NetworkPage other) {
        return new NetworkPage(
                first(address, other.address),
                first(tftpServer, other.tftpServer),
                first(authenticationUrl, other.authenticationUrl),
                first(securityMode, other.securityMode),
                first(webAccess, other.webAccess),
                first(voiceVlan, other.voiceVlan),
                itl.or(other.itl),
                ctl.or(other.ctl),
                first(lsc, other.lsc),
                settings.or(other.settings));
    }

    private static String first(String here, String there) {
        return here.isEmpty() ? there : here;
    }
}
