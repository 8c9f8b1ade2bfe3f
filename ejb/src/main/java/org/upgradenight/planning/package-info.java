/**
 * Runs that wait: for their hour, for a second person, or both; and the clock that starts them once. Knows runs and who may
 * have them; knows no phone, no page and nothing of what a run does.
 */
package org.upgradenight.planning;
