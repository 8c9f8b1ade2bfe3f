/**
 * Many conversations in flight at once: the sliding window in which a slow phone holds up nobody. Knows neither phones
 * nor databases; it is told where work comes from and hands out results as they complete.
 */
package org.upgradenight.flight;
