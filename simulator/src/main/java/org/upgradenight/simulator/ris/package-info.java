/** RisPort70: who is registered where, as SOAP with qualified names, rate-limited. */
package org.upgradenight.simulator.ris;
