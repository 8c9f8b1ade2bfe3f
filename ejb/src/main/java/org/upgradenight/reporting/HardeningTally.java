package org.upgradenight.reporting;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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
            phone.look().flatMap(look -> setting.on(look.shown())).ifPresent(on -> {
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
}
