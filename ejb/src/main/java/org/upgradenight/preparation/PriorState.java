package org.upgradenight.preparation;

/** How far a recorded setting is. */
public enum PriorState {
    /** Committed before the write: our value may or may not be in place. */
    INTENDED,
    /** Our value was written. */
    WRITTEN,
    /** The prior value is in place again. */
    RESTORED,
    /** Somebody else changed it since; that edit stays. */
    SUPERSEDED
}
