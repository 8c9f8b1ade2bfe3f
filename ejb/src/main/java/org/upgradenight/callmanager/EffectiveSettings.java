package org.upgradenight.callmanager;

import java.util.Objects;
import java.util.Optional;
import org.upgradenight.inventory.SettingsAccess;

/**
 * What holds on a phone over its three layers: device, then common phone profile, then enterprise phone configuration.
 * An element that is present counts as set; whether the cluster wants an override flag besides is not documented, so
 * what is decided here is verified on the phone.
 */
public record EffectiveSettings(VendorConfig device, VendorConfig commonPhoneProfile, VendorConfig enterprise) {

    /**
     * One value and the layer that decides it.
     *
     * @param value empty text when nobody set it
     */
    public record Effective(String value, SettingLayer layer) {}

    public EffectiveSettings {
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(commonPhoneProfile, "commonPhoneProfile");
        Objects.requireNonNull(enterprise, "enterprise");
    }

    /** The value in force of any element; one that is present but blank inherits. */
    public Effective effective(String element) {
        return in(device, element, SettingLayer.DEVICE)
                .or(() -> in(commonPhoneProfile, element, SettingLayer.COMMON_PHONE_PROFILE))
                .or(() -> in(enterprise, element, SettingLayer.ENTERPRISE))
                .orElse(new Effective("", SettingLayer.DEFAULT));
    }

    public Effective effective(PhoneSetting setting) {
        return effective(setting.element());
    }

    /** The Settings menu; enabled when nobody set it, as phones come. */
    public SettingsAccess settingsAccess() {
        Effective found = effective(PhoneSetting.SETTINGS_ACCESS);
        return found.layer() == SettingLayer.DEFAULT
                ? SettingsAccess.ENABLED
                : PhoneSetting.settingsAccess(found.value());
    }

    /** The web server; {@link WebAccess#UNKNOWN} when nobody set it. */
    public WebAccess webAccess() {
        return PhoneSetting.webAccess(effective(PhoneSetting.WEB_ACCESS).value());
    }

    /** Whether plain HTTP stays closed even with the web server on. */
    public boolean httpsOnly() {
        return PhoneSetting.httpsOnly(effective(PhoneSetting.WEB_PROTOCOL).value());
    }

    /** Whether what holds of that setting lets keys reach the phone. */
    public boolean letsIn(PhoneSetting setting) {
        return switch (setting) {
            case WEB_ACCESS -> webAccess() == WebAccess.FULL;
            case SETTINGS_ACCESS -> settingsAccess() == SettingsAccess.ENABLED;
            case WEB_PROTOCOL -> !httpsOnly();
        };
    }

    private static Optional<Effective> in(VendorConfig config, String element, SettingLayer layer) {
        return config.value(element).filter(value -> !value.isBlank()).map(value -> new Effective(value, layer));
    }
}
