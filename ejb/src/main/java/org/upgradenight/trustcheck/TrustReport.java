package org.upgradenight.trustcheck;

import java.util.List;

/** What a look at the cluster's trust found. */
public record TrustReport(List<OfferedList> lists, List<Finding> findings) {

    public TrustReport {
        lists = List.copyOf(lists);
        findings = List.copyOf(findings);
    }
}
