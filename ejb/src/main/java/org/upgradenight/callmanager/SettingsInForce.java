package org.upgradenight.callmanager;

import java.util.ArrayList;
import java.util.List;
import org.upgradenight.inventory.LayeredValue;

/**
 * The settings that are shown of a phone, each with the layer that decides it. Those that let us in are always there, the
 * others where somebody set them. What the numbers of the others mean differs by model and is not interpreted.
 */
final class SettingsInForce {

    private static final List<String> HARDENING = List.of(
            "pcPort",
            "voiceVlanAccess",
            "spanToPCPort",
            "garp",
            "sshAccess",
            "disableSpeaker",
            "disableSpeakerAndHeadset",
            "videoCapability",
            "forwardingDelay",
            "autoSelectLineEnable",
            "autoCallSelect",
            "enableCdpSwPort",
            "enableCdpPcPort",
            "enableLldpSwPort",
            "enableLldpPcPort",
            "cdpEnable",
            "bluetooth",
            "loggingDisplay",
            "peerFirmwareSharing");

    private SettingsInForce() {}

    static List<LayeredValue> of(EffectiveSettings effective) {
        List<LayeredValue> values = new ArrayList<>();
        for (PhoneSetting setting : PhoneSetting.values()) {
            values.add(value(setting.element(), effective));
        }
        HARDENING.stream()
                .map(element -> value(element, effective))
                .filter(one -> !one.layer().equals(SettingLayer.DEFAULT.name()))
                .forEach(values::add);
        return values;
    }

    static List<LayeredValue> urls(AuthenticationUrls own, AuthenticationUrls enterprise) {
        return List.of(
                url(DeviceSettings.AUTHENTICATION_URL, own.plain(), enterprise.plain()),
                url(DeviceSettings.SECURE_AUTHENTICATION_URL, own.secure(), enterprise.secure()));
    }

    private static LayeredValue value(String element, EffectiveSettings effective) {
        EffectiveSettings.Effective found = effective.effective(element);
        return new LayeredValue(element, found.value(), found.layer().name());
    }

    private static LayeredValue url(String element, String own, String enterprise) {
        if (!own.isBlank()) {
            return new LayeredValue(element, own, SettingLayer.DEVICE.name());
        }
        return enterprise.isBlank()
                ? new LayeredValue(element, "", SettingLayer.DEFAULT.name())
                : new LayeredValue(element, enterprise, SettingLayer.ENTERPRISE_PARAMETERS.name());
    }
}
