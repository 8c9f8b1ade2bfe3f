package org.upgradenight.restoration;

/** What becomes of one setting at restoration. */
public enum SettingOutcome {
    /** Ours is in place; writing the plan puts the prior value back. */
    RESTORE,
    /** The prior value is in place, absence included: nothing to do. */
    ALREADY_PRIOR,
    /** Neither ours nor the prior value is in place: somebody's later edit, which stays. */
    CHANGED_BY_SOMEBODY_ELSE
}
