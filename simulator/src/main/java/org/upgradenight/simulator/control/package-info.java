/** The truth and the strings: what really happened to every phone, and the means to make things happen. */
package org.upgradenight.simulator.control;
