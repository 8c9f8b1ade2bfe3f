package org.upgradenight.callmanager;

/** The layers of product-specific configuration, the winner first. */
public enum SettingLayer {
    DEVICE,
    COMMON_PHONE_PROFILE,
    ENTERPRISE,
    /** Enterprise parameters: for the URLs only, which have no other layer above the device. */
    ENTERPRISE_PARAMETERS,
    /** Nobody set it: the phone's own default holds. */
    DEFAULT
}
