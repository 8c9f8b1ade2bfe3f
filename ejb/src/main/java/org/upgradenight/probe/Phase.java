package org.upgradenight.probe;

/** When a phone was looked at: before the run's deed, or after it. */
public enum Phase {
    BEFORE,
    AFTER
}
