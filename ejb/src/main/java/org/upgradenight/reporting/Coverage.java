package org.upgradenight.reporting;

/**
 * How many phones of the scope a table speaks of.
 *
 * @param measured phones that told
 * @param notMeasured phones that did not: off, silent, not looked at, or not asked
 */
public record Coverage(long measured, long notMeasured) {

    public boolean nothing() {
        return measured == 0;
    }
}
