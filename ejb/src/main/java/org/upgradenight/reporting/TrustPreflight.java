package org.upgradenight.reporting;

import java.time.Instant;
import java.util.List;
import org.upgradenight.trustcheck.Finding;

/**
 * Whether the cluster offers its phones something that they can trust, as it was at the end of the run.
 *
 * @param findings in the order in which they were told
 * @param trouble why not everything was learnt, empty when it was
 */
public record TrustPreflight(Instant at, List<Finding> findings, String trouble) {

    public TrustPreflight {
        findings = List.copyOf(findings);
    }

    static TrustPreflight of(ClusterLook look) {
        return new TrustPreflight(look.at(), look.findings(), look.trouble());
    }

    /** Findings of that weight. */
    public long count(Finding.Weight weight) {
        return findings.stream().filter(finding -> finding.weight() == weight).count();
    }
}
