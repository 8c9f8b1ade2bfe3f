package org.upgradenight.reporting;

import java.util.Optional;

/**
 * One setting of newer phones over all phones.
 *
 * @param on phones that have it, absent when none told
 * @param off phones that have it not, absent when none told
 */
public record NewerRow(NewerSetting setting, Optional<Long> on, Optional<Long> off, long notMeasured) {}
