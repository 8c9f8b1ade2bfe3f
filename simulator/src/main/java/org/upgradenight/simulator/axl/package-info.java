/** The administration API of CUCM as SOAP: unqualified children, old versions served, faults worded as met in the field. */
package org.upgradenight.simulator.axl;
