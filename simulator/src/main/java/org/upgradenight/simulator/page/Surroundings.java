package org.upgradenight.simulator.page;

/**
 * What the phones' pages say about the cluster.
 *
 * @param publisher address of CUCM and TFTP
 * @param servicesBase beginning of the services URLs
 */
public record Surroundings(String publisher, String servicesBase) {}
