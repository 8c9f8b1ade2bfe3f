package org.upgradenight.run;

/**
 * How each group of phones of one model, load and site begins: {@code first} phones have to be VERIFIED, then
 * {@code then} more, before the rest may begin. What one phone does tells of the others of its group only.
 *
 * @param maxFailurePercent the share of pressed phones that may end unverified, 0 to 100; above it that group is halted
 */
public record GroupCanary(int first, int then, int maxFailurePercent) {

    /** What a deletion does unless it is told otherwise. */
    public static final GroupCanary DEFAULT = new GroupCanary(1, 5, 20);

    private static final int MOST = 1000;

    public GroupCanary {
        if (first < 1 || first > MOST || then < 0 || then > MOST || maxFailurePercent < 0 || maxFailurePercent > 100) {
            throw new IllegalArgumentException("groupCanary.first lies between 1 and 1000, groupCanary.then between 0"
                    + " and 1000, groupCanary.maxFailurePercent between 0 and 100");
        }
    }
}
