package org.upgradenight.callmanager;

import org.upgradenight.inventory.Cluster;

/** Opens clusters. */
public interface CallManagers {

    /**
     * Opens a cluster for the duration of a step or a request. Nothing is sent yet.
     *
     * @throws CallManagerRefusedException when the cluster's trusted certificates cannot be read
     */
    CallManager open(Cluster cluster);

    /** Tries the credentials and says part by part what works. Never throws for what the cluster does. */
    ClusterCheck check(Cluster cluster);
}
