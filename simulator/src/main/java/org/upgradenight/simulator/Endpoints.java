package org.upgradenight.simulator;

/**
 * Where everything listens; the READY line as a value.
 *
 * @param phoneNetwork the network of the phones' addresses, in CIDR notation
 * @param certificateSha256 of the CUCM certificate, lower-case hex without separators
 * @param authenticationUrl the plain one of the enterprise parameters
 * @param sites how many locations there are
 */
public record Endpoints(
        int phonePort,
        int cucmPort,
        int tftpPort,
        int ccmcipPort,
        int ctiPort,
        int smtpPort,
        int controlPort,
        String publisher,
        String phoneNetwork,
        int phones,
        String axlUser,
        String axlPassword,
        String phoneUser,
        String phonePassword,
        String certificateSha256,
        String certificatePem,
        String authenticationUrl,
        int sites) {

    @Override
    public String toString() {
        return "Endpoints[phonePort=" + phonePort + ", cucmPort=" + cucmPort + ", controlPort=" + controlPort + "]";
    }
}
