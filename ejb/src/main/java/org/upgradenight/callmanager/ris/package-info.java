/**
 * How phones stand, by RisPort70 (SOAP): asked by explicit names in chunks, since answers are cut off unmarked, and
 * seldom, since the cluster allows all its clients together some 15 requests a minute.
 */
package org.upgradenight.callmanager.ris;
