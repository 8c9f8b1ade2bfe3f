/**
 * A fake CUCM cluster with its phones, a mailbox and a control API in one process. It knows no class of the product
 * and shares no constant with it: with one shared template a mistake would cancel itself out.
 */
package org.upgradenight.simulator;
