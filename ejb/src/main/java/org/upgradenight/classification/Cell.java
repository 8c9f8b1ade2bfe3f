package org.upgradenight.classification;

/**
 * A phone's place in the remediation matrix (Table 18 of the health-check report): settings access x web server x
 * registration, and whether the trust list could be deleted from afar there.
 */
public enum Cell {
    ENABLED_ONLINE_REGISTERED(true),
    ENABLED_ONLINE_UNREGISTERED(true),
    ENABLED_OFFLINE_REGISTERED(true),
    ENABLED_OFFLINE_UNREGISTERED(false),
    RESTRICTED_REGISTERED(false),
    RESTRICTED_UNREGISTERED(false);

    private final boolean remote;

    Cell(boolean remote) {
        this.remote = remote;
    }

    /** Whether Table 18 says yes: deletable from afar (with web off, over the CTI channel only). */
    public boolean remote() {
        return remote;
    }
}
