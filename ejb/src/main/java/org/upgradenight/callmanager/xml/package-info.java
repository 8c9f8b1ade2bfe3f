/** Reads XML of the cluster leniently, by name, and finds places in it exactly. Knows no word of any protocol. */
package org.upgradenight.callmanager.xml;
