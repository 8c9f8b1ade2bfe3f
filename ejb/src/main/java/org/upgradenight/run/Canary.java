package org.upgradenight.run;

/**
 * How a run that presses keys begins: {@code size} phones first, and no more when too many of them fail.
 *
 * @param maxFailurePercent the share of failures, 0 to 100, above which nothing more is begun
 */
public record Canary(int size, int maxFailurePercent) {

    public Canary {
        if (size < 1 || size > 10_000 || maxFailurePercent < 0 || maxFailurePercent > 100) {
            throw new IllegalArgumentException(
                    "canary.size lies between 1 and 10000, canary.maxFailurePercent between 0 and 100");
        }
    }
}
