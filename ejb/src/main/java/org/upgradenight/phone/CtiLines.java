package org.upgradenight.phone;

import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import org.upgradenight.inventory.Cluster;

/** Opens the CTI channel of clusters that have one. */
public interface CtiLines {

    /** What keeps the channel of any cluster from being opened here, with what to do; nothing when all is there. */
    Optional<String> missing();

    /** Whether that cluster's CTI managers are named and the library that speaks to them is there. Sends nothing. */
    boolean configured(Cluster cluster);

    /**
     * Connects with the phones' login and waits, some seconds at most, until the connection is in service. Close what you
     * get.
     *
     * @param threads makes the few threads that speak to the cluster
     * @throws CtiUnavailableException with the reason and what to do
     */
    CtiLine open(Cluster cluster, ThreadFactory threads);

    /** Connects and closes again. Throws what {@link #open} throws. */
    void check(Cluster cluster);
}
