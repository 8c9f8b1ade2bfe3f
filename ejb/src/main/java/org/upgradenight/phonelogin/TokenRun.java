package org.upgradenight.phonelogin;

import java.util.Set;
import org.upgradenight.inventory.Cluster;

/**
 * The run under way of the cluster that a token was given to.
 *
 * @param cluster as the run sees it
 * @param phones the names of the phones that the run is about
 */
public record TokenRun(Cluster cluster, long runId, Set<String> phones) {

    public TokenRun {
        phones = Set.copyOf(phones);
    }
}
