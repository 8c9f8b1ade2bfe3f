/** Tests of the built server as a whole: it is started by its own script, spoken to over its own ports, and killed. */
package org.upgradenight.tests;
