package org.upgradenight.reporting;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The cluster and how many phones of the run's scope are there.
 *
 * @param version the cluster's version at the end of the run, absent when it did not tell
 * @param registered phones registered with the cluster, wholly or in part
 * @param offline all others
 * @param registrations phones by the word of the cluster
 * @param notLookedAt phones that the run never looked at: they have no place in the tables of measurements
 */
public record TargetSystem(
        String cluster,
        Optional<String> version,
        String publisher,
        long registered,
        long offline,
        long total,
        Map<String, Long> registrations,
        long notLookedAt) {

    public TargetSystem {
        registrations = new TreeMap<>(registrations);
    }
}
