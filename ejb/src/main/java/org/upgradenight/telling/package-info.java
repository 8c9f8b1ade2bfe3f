/**
 * What follows a written change: the phone is told, looked at, and restarted once when it does not follow. Knows neither
 * what was written nor by what it is seen.
 */
package org.upgradenight.telling;
