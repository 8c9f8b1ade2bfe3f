/**
 * The health-check report of a run: eighteen tables of figures and a few of our own, counted in one pass over the run's
 * rows, whatever their number. The model is pure; what was not measured has no number. Knows no media type but in its
 * adapters below, and presses no key.
 */
package org.upgradenight.reporting;
