package org.upgradenight.preparation;

/** How far a recorded setting is. */
public enum PriorState {
    /** Committed before the write: our value may or may not be in place. */
    INTENDED,
    /** Our value was written. */
    WRITTEN,
    /** The cluster stores our value no longer; the phone has not been seen to follow. */
    AWAITING_PHONE,
    /** The prior value is in place again, and the phone follows it where that can be seen. */
    RESTORED,
    /** Somebody else changed it since; that edit stays. */
    SUPERSEDED,
    /** The operator chose another value in place of the prior one; that stays. */
    HARDENED
}
