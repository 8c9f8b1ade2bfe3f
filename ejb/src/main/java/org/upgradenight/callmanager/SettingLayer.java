package org.upgradenight.callmanager;

/** The layers of product-specific configuration, the winner first. */
public enum SettingLayer {
    DEVICE,
    COMMON_PHONE_PROFILE,
    ENTERPRISE,
    /** Nobody set it: the phone's own default holds. */
    DEFAULT
}
