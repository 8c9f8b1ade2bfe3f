package org.upgradenight.simulator.control;

/** What the control API can make happen beyond single phones. */
public interface Strings {

    /** Performs the CUCM upgrade; answers how many phones went into a restart. */
    int upgrade();

    /** From now on a subscriber goes on offering the trust list that it has, or follows the cluster again. */
    void lags(String node, boolean lags);

    /** Ends the simulator, soon. */
    void shutdown();
}
