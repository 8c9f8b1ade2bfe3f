package org.upgradenight.run;

import java.time.Instant;
import java.util.Optional;

/**
 * A setting that a preparation changed (or may have changed: state INTENDED) and that is not put back yet; in state
 * AWAITING_PHONE the cluster has the prior value again, and the phone was not seen to follow.
 *
 * @param priorValue empty when the element was absent
 * @param reason a stable word that says why the last restoration left it, empty when there was none
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
        String reason,
        String note) {}
