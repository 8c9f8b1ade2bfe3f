package org.upgradenight.run;

import java.time.Instant;
import java.util.Optional;

/**
 * A setting that a preparation changed (or may have changed: state INTENDED) and that is not put back yet.
 *
 * @param priorValue empty when the element was absent
 */
public record UnrestoredSetting(
        String device,
        String layer,
        String element,
        Optional<String> priorValue,
        String ourValue,
        String state,
        long runId,
        Instant changedAt,
        String note) {}
