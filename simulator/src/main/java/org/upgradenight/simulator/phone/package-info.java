/**
 * One desk phone as a state machine: screen, trust store, configuration, registration, calls and boot, one small class
 * each. It knows no HTTP; the cluster is known only as the place where it provisions itself.
 */
package org.upgradenight.simulator.phone;
