/** CTI manager: reaches registered phones over their signalling, whatever their web servers do. */
package org.upgradenight.simulator.cti;
