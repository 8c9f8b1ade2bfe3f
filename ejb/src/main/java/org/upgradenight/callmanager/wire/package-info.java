/**
 * HTTP exchanges with a cluster's nodes that end in time and in size, TLS trust included, and the paces at which a
 * cluster may be asked. Knows no operation of AXL or RIS.
 */
package org.upgradenight.callmanager.wire;
