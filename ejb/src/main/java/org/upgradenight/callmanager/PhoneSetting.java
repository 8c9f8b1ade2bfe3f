package org.upgradenight.callmanager;

import org.upgradenight.inventory.SettingsAccess;

/**
 * The settings that decide whether a phone can be reached, with what their numbers mean. The numbers run against each
 * other: {@code webAccess} 0 is on, {@code settingsAccess} 0 is off. Nobody else interprets them.
 */
public enum PhoneSetting {
    /** 0 enabled, 1 disabled, 2 read only. */
    WEB_ACCESS("webAccess", "0"),
    /** 0 disabled, 1 enabled, 2 restricted. */
    SETTINGS_ACCESS("settingsAccess", "1"),
    /** 0 HTTP and HTTPS, 1 HTTPS only: then port 80 stays closed although web access is on. */
    WEB_PROTOCOL("webProtocol", "0");

    private final String element;
    private final String open;

    PhoneSetting(String element, String open) {
        this.element = element;
        this.open = open;
    }

    /** The element's name in vendorConfig. */
    public String element() {
        return element;
    }

    /** The value that lets us in. */
    public String open() {
        return open;
    }

    static WebAccess webAccess(String value) {
        return switch (value) {
            case "0" -> WebAccess.FULL;
            case "1" -> WebAccess.DISABLED;
            case "2" -> WebAccess.READ_ONLY;
            default -> WebAccess.UNKNOWN;
        };
    }

    static SettingsAccess settingsAccess(String value) {
        return switch (value) {
            case "0" -> SettingsAccess.DISABLED;
            case "1" -> SettingsAccess.ENABLED;
            case "2" -> SettingsAccess.RESTRICTED;
            default -> SettingsAccess.UNKNOWN;
        };
    }

    static boolean httpsOnly(String value) {
        return value.equals("1");
    }
}
