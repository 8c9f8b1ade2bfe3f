/** The menus of each family as data, and the screen that keys move through them. */
package org.upgradenight.simulator.menu;
