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
                .map(setting -> switch (setting.told()) {
                    case BY_SETTINGS_ACCESS ->
                        HardeningRow.measured(
                                setting,
                                settings.enabled(),
                                settings.restricted() + settings.disabled(),
                                settings.coverage().notMeasured());
                    case BY_WEB_ACCESS ->
                        HardeningRow.measured(
                                setting,
                                web.enabled(),
                                web.disabled(),
                                web.coverage().notMeasured());
                    case BY_PAGES -> counted(setting);
                })
                .toList();
    }

    private HardeningRow counted(HardeningSetting setting) {
        Count count = counts.getOrDefault(setting, new Count());
        return HardeningRow.measured(setting, count.enabled, count.disabled, phones - count.enabled - count.disabled);
    }
}
