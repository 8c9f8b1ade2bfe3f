package org.upgradenight.preparation;

import java.util.List;
import org.upgradenight.callmanager.VendorConfig;

/** The journal as a preparation uses it: each call returns when its rows are committed under the run's lease. */
public interface PriorJournal {

    void intend(String device, List<Change> changes, VendorConfig prior, VendorConfig ours);

    void written(String device);

    /** Of a dry run: what would be changed. */
    void planned(String device, List<Change> changes);
}
