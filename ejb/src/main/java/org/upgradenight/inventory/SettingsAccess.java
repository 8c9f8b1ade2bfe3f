package org.upgradenight.inventory;

/** Whether a phone's Settings menu can be used; only {@link #ENABLED} lets keys reach the trust list. */
public enum SettingsAccess {
    ENABLED,
    RESTRICTED,
    DISABLED,
    UNKNOWN
}
