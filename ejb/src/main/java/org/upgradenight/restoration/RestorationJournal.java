package org.upgradenight.restoration;

/** The journal as a restoration uses it: the call returns when its rows are committed under the run's lease. */
public interface RestorationJournal {

    /** The cluster stores ours no longer; the phone has not been seen to follow. */
    void awaitsPhone(String device);
}
