package org.upgradenight.run;

/**
 * The right to drive a cluster's phones for one run. Every journal write names its epoch; a newer epoch ends it.
 *
 * @param epoch grows with every taking of the cluster's lease
 */
public record Lease(String cluster, long runId, long epoch) {}
