package org.upgradenight.probe;

import org.upgradenight.callmanager.CallManager;
import org.upgradenight.classification.Observation;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.Trail;

/** Looks at phones of one cluster. */
public interface Prober {

    /**
     * Looks once, reading only, without credentials. A phone outside the cluster's phone networks is not contacted and
     * observed as OFFLINE with that evidence. Safe for many threads.
     */
    Observation observe(Cluster cluster, CallManager callManager, Subject subject, Trail trail);
}
