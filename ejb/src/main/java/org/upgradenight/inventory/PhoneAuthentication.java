package org.upgradenight.inventory;

/** Who answers a phone that asks whether somebody may press its keys. */
public enum PhoneAuthentication {
    /** The cluster's own service, or whatever answers at the cluster's authenticationUrl. */
    CUCM,
    /** This server, while a run needs it. */
    PLATFORM
}
