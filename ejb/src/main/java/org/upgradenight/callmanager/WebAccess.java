package org.upgradenight.callmanager;

/** Whether a phone's web server is open. */
public enum WebAccess {
    /** Pages and pushes. */
    FULL,
    /** Pages only (wireless models). */
    READ_ONLY,
    DISABLED,
    /** Nobody set it, or to a value never seen before: the phone's own default holds, which differs by model. */
    UNKNOWN
}
