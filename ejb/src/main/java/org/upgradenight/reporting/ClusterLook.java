package org.upgradenight.reporting;

import java.time.Instant;
import java.util.List;
import org.upgradenight.trustcheck.Finding;

/**
 * What a cluster said of itself at the end of a run.
 *
 * @param version empty when it was not told
 * @param findings the pre-flight of its trust
 * @param trouble why not everything was learnt, empty when it was
 */
public record ClusterLook(Instant at, String version, List<Finding> findings, String trouble) {

    public ClusterLook {
        findings = List.copyOf(findings);
    }
}
