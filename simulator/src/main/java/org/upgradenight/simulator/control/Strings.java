package org.upgradenight.simulator.control;

/** What the control API can make happen beyond single phones. */
public interface Strings {

    /** Performs the CUCM upgrade; answers how many phones went into a restart. */
    int upgrade();

    /** Ends the simulator, soon. */
    void shutdown();
}
