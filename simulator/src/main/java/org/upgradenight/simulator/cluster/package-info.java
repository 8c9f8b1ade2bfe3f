/**
 * What CUCM's database and its TFTP server know: devices, profiles, parameters, users, files. The protocols that show
 * it are in axl, ris and tftp; the phones look up their configuration here.
 */
package org.upgradenight.simulator.cluster;
