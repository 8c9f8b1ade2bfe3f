package org.upgradenight.deletion;

/** How far an attempt got. */
public enum AttemptState {
    /** Committed before the first key. Found after a crash, it means: perhaps keys were sent, nobody knows which. */
    BEGUN,
    /** Every key was sent, or enough of them that something may have changed. */
    PRESSED,
    /** Ended before any key that could change something. */
    NOT_PRESSED,
    /** The phone proved unchanged by it. */
    UNCHANGED,
    /** The phone proved the deletion. */
    VERIFIED,
    /** Ended without proof. */
    UNCERTAIN
}
