package org.upgradenight.trustlist;

/** What is known of the trust list (ITL) on a phone. */
public enum TrustListStatus {
    /** The phone says that it installed the list it was offered, and nothing contradicts. */
    INSTALLED,
    /** The phone says that it replaced its list, and nothing contradicts. */
    UPDATED,
    /** The phone has no list: it will take the next one offered. */
    NOT_INSTALLED,
    /** The phone refused the list it was offered: its own is stale and has to go. */
    UPDATE_FAILED,
    /** The phone's list is not the one that its server offers. */
    MISMATCH,
    /** The model has no trust list; it is never touched. */
    NOT_SUPPORTED,
    /** Nothing is known, or the evidence contradicts itself. */
    UNKNOWN
}
