package org.upgradenight.reporting;

import java.util.Optional;

/**
 * One setting over all phones.
 *
 * @param enabled phones that have it enabled, absent when none told
 * @param disabled phones that have it disabled (settings access: or restricted), absent when none told
 */
public record HardeningRow(
        HardeningSetting setting, Optional<Long> enabled, Optional<Long> disabled, long notMeasured) {

    static HardeningRow measured(HardeningSetting setting, long enabled, long disabled, long notMeasured) {
        return enabled + disabled == 0
                ? notMeasured(setting, notMeasured)
                : new HardeningRow(setting, Optional.of(enabled), Optional.of(disabled), notMeasured);
    }

    static HardeningRow notMeasured(HardeningSetting setting, long phones) {
        return new HardeningRow(setting, Optional.empty(), Optional.empty(), phones);
    }

    /** Phones that are as the guideline wants them. */
    public long following() {
        return (setting.wantsEnabled() ? enabled : disabled).orElse(0L);
    }

    /** Phones that are not. */
    public long against() {
        return (setting.wantsEnabled() ? disabled : enabled).orElse(0L);
    }
}
