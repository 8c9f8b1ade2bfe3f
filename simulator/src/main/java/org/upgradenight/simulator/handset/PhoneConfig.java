package org.upgradenight.simulator.handset;

/**
 * The settings that a phone works by: those of its last accepted configuration file, layers already merged.
 *
 * @param webAccess 0 on, 1 off, 2 read only
 * @param webProtocol 0 HTTP and HTTPS, 1 HTTPS only
 * @param settingsAccess 0 disabled, 1 enabled, 2 restricted
 * @param authenticationUrl device value, else enterprise value
 * @param secureAuthenticationUrl device value, else enterprise value
 */
public record PhoneConfig(
        int webAccess, int webProtocol, int settingsAccess, String authenticationUrl, String secureAuthenticationUrl) {

    /** Whether plain HTTP is answered at all. */
    public boolean webOn() {
        return webAccess != 1 && webProtocol != 1;
    }

    /** The URL a phone asks: the secure one if it has one. */
    public String authenticationUrlInForce() {
        return secureAuthenticationUrl.isBlank() ? authenticationUrl : secureAuthenticationUrl;
    }

    /** Whether the admin menus open. */
    public boolean settingsEnabled() {
        return settingsAccess == 1;
    }

    /** The word for the settings access. */
    public String settingsWord() {
        return switch (settingsAccess) {
            case 1 -> "ENABLED";
            case 2 -> "RESTRICTED";
            default -> "DISABLED";
        };
    }
}
