package org.upgradenight.phone;

/** A setting that a phone's own pages show as switched on or off. */
public enum ShownSetting {
    SSH,
    GRATUITOUS_ARP,
    PC_PORT,
    SPAN_TO_PC_PORT,
    PC_VOICE_VLAN_ACCESS,
    VIDEO,
    SPEAKERPHONE,
    HEADSET,
    CDP_SWITCH_PORT,
    CDP_PC_PORT,
    LLDP_SWITCH_PORT,
    LLDP_PC_PORT,
    FORWARDING_DELAY,
    AUTHENTICATION_802_1X,
    FIPS
}
