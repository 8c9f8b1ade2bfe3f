/**
 * One phone: where it is, what its pages say, which keys it has and how a key script is played on it without harm.
 * Knows no cluster and no job; HTTP ends in the package below.
 */
package org.upgradenight.phone;
