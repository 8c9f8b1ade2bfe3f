/**
 * The phones' HTTP port: one listening socket for all of them, a phone being the local address of the accepted
 * connection. Holds the healthy behaviour; what goes wrong on purpose is in the fault package.
 */
package org.upgradenight.simulator.wire;
