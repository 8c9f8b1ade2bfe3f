package org.upgradenight.restoration;

/** What becomes of one setting at restoration. */
public enum SettingOutcome {
    /** Ours is in place; writing the plan puts the prior value back. */
    RESTORE,
    /** The prior value is in place, absence included: nothing to do. */
    ALREADY_PRIOR,
    /** Neither ours nor the prior value is in place: somebody's later edit, which stays. */
    CHANGED_BY_SOMEBODY_ELSE,
    /** The operator chose another value in place of the prior one; writing the plan puts it there. */
    HARDEN,
    /** The chosen value is in place. */
    HARDENED
}
