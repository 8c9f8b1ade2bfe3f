/** The clock of the simulated world, which may run faster than ours. Everything that waits, waits on this. */
package org.upgradenight.simulator.time;
