/**
 * From an observation to a verdict: pure functions over values. No I/O, no clock, no CDI scope.
 */
package org.upgradenight.classification;
