package org.upgradenight.callmanager;

/** Internal names of enterprise parameters, as far as they are public: a health-check script and Cisco's own documents name them. */
public final class ParameterNames {

    /** "Prepare Cluster for Rollback to pre 8.0": {@code T} or {@code F}. */
    public static final String ROLLBACK = "RollBackToPreGrayback";

    /** "Cluster Security Mode": 0 is non-secure. */
    public static final String SECURITY_MODE = "ClusterSecurityMode";

    private ParameterNames() {}
}
