/**
 * An upgrade night of one cluster: its phases, derived from its runs, and the one thing that no run can tell, whether the
 * upgrade is done. Starts nothing; knows no page and no batch engine.
 */
package org.upgradenight.night;
