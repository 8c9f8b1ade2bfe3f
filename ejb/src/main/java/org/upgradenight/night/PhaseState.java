package org.upgradenight.night;

/** Where a night stands to one of its phases. */
public enum PhaseState {
    /** Its turn has not come. */
    AHEAD,
    /** Its turn, and nothing was done yet. */
    NEXT,
    /** Its turn, and a dry run has shown what it would do. */
    REHEARSED,
    /** A run is at it. */
    UNDER_WAY,
    /** Its run stopped or failed and can be resumed. */
    HELD,
    /** The upgrade was done without it. */
    SKIPPED,
    DONE
}
