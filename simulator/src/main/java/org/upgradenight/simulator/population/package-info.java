/** Makes up the estate: phones, people, sites, profiles and their oddities, all from one seed. */
package org.upgradenight.simulator.population;
