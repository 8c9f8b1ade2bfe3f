/** Plain facts about one phone: its model, identity, oddities, settings and trust list. Values only, no behaviour. */
package org.upgradenight.simulator.handset;
