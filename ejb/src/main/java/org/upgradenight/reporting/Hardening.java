package org.upgradenight.reporting;

import java.util.Arrays;
import java.util.List;

/** Table 15 from the tables that measure its settings; what none measures is not measured. */
final class Hardening {

    private Hardening() {}

    static List<HardeningRow> rows(SettingsAccessSummary settings, WebAccessSummary web, long phones) {
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
                            FORWARDING_DELAY -> HardeningRow.notMeasured(setting, phones);
                })
                .toList();
    }
}
