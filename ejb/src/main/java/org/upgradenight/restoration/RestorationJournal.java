package org.upgradenight.restoration;

import java.util.List;
import org.upgradenight.preparation.Change;
import org.upgradenight.preparation.PlannedStep;

/** The journal as a restoration uses it: each call returns when its rows are committed under the run's lease. */
public interface RestorationJournal {

    /** The cluster stores ours no longer; the phone has not been seen to follow. */
    void awaitsPhone(String device);

    /** These values are about to be replaced by others that are to stay. */
    void harden(String device, List<Change> changes);

    /** Of a dry run: what would be put back. */
    void planned(String device, List<PlannedStep> steps);
}
