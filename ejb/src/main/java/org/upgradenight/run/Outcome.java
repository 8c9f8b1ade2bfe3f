package org.upgradenight.run;

/** What became of a phone in a run. */
public enum Outcome {
    /** Done, and the phone itself proves it. */
    VERIFIED,
    /** Not done, with a reason; the phone is as it was. */
    FAILED,
    /** Something was done and its effect is not known: needs eyes. */
    UNCERTAIN,
    /** Not begun for now: in a call, or the window closed. */
    POSTPONED,
    /** Nothing to do here, or not wanted. */
    SKIPPED
}
