package org.upgradenight.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Settings that were changed on the cluster, by whatever run, and are not yet put back.
 *
 * @param oldestSince when the one that waits longest was recorded
 * @param sample up to five of them
 * @param outOfReachSettings settings that the cluster stores as before again, and whose phone cannot be told before it
 *     comes back; not among the others
 * @param outOfReachPhones phones that they belong to: they may still be open
 */
public record UnrestoredSummary(
        long settings,
        long phones,
        Optional<Instant> oldestSince,
        List<OpenSetting> sample,
        long outOfReachSettings,
        long outOfReachPhones) {

    /** One of them. @param prior the value to put back, absent when the setting was absent */
    public record OpenSetting(String name, String element, Optional<String> prior, Instant since, long byRun) {}

    public UnrestoredSummary {
        sample = List.copyOf(sample);
    }
}
