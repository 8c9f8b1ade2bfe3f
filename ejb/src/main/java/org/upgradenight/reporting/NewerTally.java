package org.upgradenight.reporting;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts what newer generations show of their own security. */
final class NewerTally {

    private final Map<NewerSetting, Long> on = new EnumMap<>(NewerSetting.class);
    private final Map<NewerSetting, Long> off = new EnumMap<>(NewerSetting.class);
    private long phones;

    void add(ReportedPhone phone) {
        phones++;
        for (NewerSetting setting : NewerSetting.values()) {
            setting.on(phone).ifPresent(is -> (is ? on : off).merge(setting, 1L, Long::sum));
        }
    }

    List<NewerRow> rows() {
        return Arrays.stream(NewerSetting.values()).map(this::row).toList();
    }

    private NewerRow row(NewerSetting setting) {
        long with = on.getOrDefault(setting, 0L);
        long without = off.getOrDefault(setting, 0L);
        return with + without == 0
                ? new NewerRow(setting, Optional.empty(), Optional.empty(), phones)
                : new NewerRow(setting, Optional.of(with), Optional.of(without), phones - with - without);
    }
}
