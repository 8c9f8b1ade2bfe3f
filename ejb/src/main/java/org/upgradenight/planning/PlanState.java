package org.upgradenight.planning;

/** How a planned run stands. */
public enum PlanState {
    /** A second person has to approve it. */
    WANTS_APPROVAL,
    /** Waits for its hour. */
    WAITING,
    /** Is being started by a server process. */
    STARTING,
    /** Has become a run. */
    STARTED,
    /** Was not started; the message says why. */
    REFUSED,
    /** Somebody took it back. */
    CANCELLED;

    /** Whether something may still become of it. */
    public boolean open() {
        return this == WANTS_APPROVAL || this == WAITING || this == STARTING;
    }
}
