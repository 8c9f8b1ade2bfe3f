/**
 * The stand-in for the library with which a customer's programs reach CTI: the simulator's own jar, put where that
 * library belongs. It speaks to {@code cti} over a connection and shares no object with it.
 */
package org.upgradenight.simulator.jtapi;
