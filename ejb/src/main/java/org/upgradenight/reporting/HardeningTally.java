package org.upgradenight.reporting;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.upgradenight.phone.ShownSetting;

/** Counts Table 15: what the phones' pages show, and what the tables of web and settings access measure already. */
final class HardeningTally {

    private final Map<HardeningSetting, Count> counts = new EnumMap<>(HardeningSetting.class);
    private long phones;

    private static final class Count {
        private long enabled;
        private long disabled;
    }

    void add(ReportedPhone phone) {
        phones++;
        for (HardeningSetting setting : HardeningSetting.values()) {
            shown(phone, setting).ifPresent(on -> {
                Count count = counts.computeIfAbsent(setting, fresh -> new Count());
                count.enabled += on ? 1 : 0;
                count.disabled += on ? 0 : 1;
            });
        }
    }

    List<HardeningRow> rows(SettingsAccessSummary settings, WebAccessSummary web) {
        return Arrays.stream(HardeningSetting.values())
                .map(setting -> switch (setting) {
                    case SETTINGS_ACCESS ->
                        HardeningRow.measured(
                                setting,
                                settings.enabled(),
                                settings.restricted() + settings.disabled(),
                                settings.coverage().notMeasured());
                    case WEB_ACCESS ->
                        HardeningRow.measured(
                                setting,
                                web.enabled(),
                                web.disabled(),
                                web.coverage().notMeasured());
                    case SPEAKERPHONE,
                            SPEAKERPHONE_AND_HEADSET,
                            PC_PORT,
                            GRATUITOUS_ARP,
                            PC_VOICE_VLAN_ACCESS,
                            VIDEO_CAPABILITIES,
                            SPAN_TO_PC_PORT,
                            CDP_PC_PORT,
                            LLDP_MED_SWITCH_PORT,
                            LLDP_MED_PC_PORT,
                            FORWARDING_DELAY -> counted(setting);
                })
                .toList();
    }

    private HardeningRow counted(HardeningSetting setting) {
        Count count = counts.getOrDefault(setting, new Count());
        return HardeningRow.measured(setting, count.enabled, count.disabled, phones - count.enabled - count.disabled);
    }

    private static Optional<Boolean> shown(ReportedPhone phone, HardeningSetting setting) {
        return switch (setting) {
            case SETTINGS_ACCESS, WEB_ACCESS -> Optional.empty();
            case SPEAKERPHONE -> phone.shows(ShownSetting.SPEAKERPHONE);
            case SPEAKERPHONE_AND_HEADSET ->
                phone.shows(ShownSetting.SPEAKERPHONE)
                        .flatMap(speaker -> phone.shows(ShownSetting.HEADSET).map(headset -> speaker && headset));
            case PC_PORT -> phone.shows(ShownSetting.PC_PORT);
            case GRATUITOUS_ARP -> phone.shows(ShownSetting.GRATUITOUS_ARP);
            case PC_VOICE_VLAN_ACCESS -> phone.shows(ShownSetting.PC_VOICE_VLAN_ACCESS);
            case VIDEO_CAPABILITIES -> phone.shows(ShownSetting.VIDEO);
            case SPAN_TO_PC_PORT -> phone.shows(ShownSetting.SPAN_TO_PC_PORT);
            case CDP_PC_PORT -> phone.shows(ShownSetting.CDP_PC_PORT);
            case LLDP_MED_SWITCH_PORT -> phone.shows(ShownSetting.LLDP_SWITCH_PORT);
            case LLDP_MED_PC_PORT -> phone.shows(ShownSetting.LLDP_PC_PORT);
            case FORWARDING_DELAY -> phone.shows(ShownSetting.FORWARDING_DELAY);
        };
    }
}
