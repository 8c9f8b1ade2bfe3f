package org.upgradenight.reporting;

import java.time.Instant;
import java.util.Optional;

/**
 * How long one setting was other than its owner wanted it. Time counts from the record before our write, so that it is
 * rather too long than too short.
 *
 * @param settings records of that setting
 * @param phones phones that they belong to
 * @param changedSince the first of them
 * @param changedUntil when the last of them was put back, absent while one is open
 * @param restored how many are put back
 * @param superseded how many somebody else has changed since
 * @param open how many wait
 * @param longestSeconds the longest of them, counted to the time of the report where it is open
 */
public record SettingExposure(
        String element,
        long settings,
        long phones,
        Instant changedSince,
        Optional<Instant> changedUntil,
        long restored,
        long superseded,
        long open,
        long longestSeconds) {}
