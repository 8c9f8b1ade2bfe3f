package org.upgradenight.callmanager;

/**
 * What a connection check found. A problem is the operator's text with its code, empty when the part is well.
 *
 * @param version the cluster's version, empty when AXL failed
 * @param itlHash SHA-256 (hex) of the publisher's ITL file, empty when not readable
 * @param certificateSubject subject of the certificate that the publisher showed, trusted or not
 * @param certificateSha256 its fingerprint, lower-case hex
 */
public record ClusterCheck(
        String version,
        String axlProblem,
        String risProblem,
        String itlHash,
        String tftpProblem,
        String certificateSubject,
        String certificateSha256) {}
