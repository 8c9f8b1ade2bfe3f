/**
 * The cluster's keys, its TLS certificate and the ITL files it signs: real TLV files with real RSA signatures. Layout
 * as in docs/phones.md, section on the TLV format.
 */
package org.upgradenight.simulator.trust;
