/**
 * The cluster's administration by AXL (SOAP), schema 8.5 to 15.0: what is sent keeps strictly to the schema (element
 * order, unqualified children), what is read is found by name. AXL's words and codes end here.
 */
package org.upgradenight.callmanager.axl;
