package org.upgradenight.callmanager;

/**
 * Fired as a CDI event when a cluster with trust on first use showed its certificate and nothing is pinned yet: whoever
 * keeps clusters pins it. Fired from the thread that talks to the cluster, at most once per opened cluster.
 *
 * @param sha256 fingerprint, lower-case hex
 */
public record FirstCertificate(String cluster, String subject, String sha256) {}
