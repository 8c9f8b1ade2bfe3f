/** The neutral observer: an append-only log of every request that any fake received. Nothing in it is ever amended. */
package org.upgradenight.simulator.journal;
