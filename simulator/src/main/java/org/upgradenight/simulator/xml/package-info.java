/** A very small XML tree, read by StAX with DTDs off, and its way back to text. */
package org.upgradenight.simulator.xml;
