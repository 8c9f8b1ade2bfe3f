package org.upgradenight.inventory;

/** The two call-processing systems that own phones. */
public enum ClusterKind {
    /** Cisco Unified Communications Manager: AXL, RIS, ITL. */
    CUCM,
    /** CallManager Express on a router: phones without an ITL. */
    CUCME
}
