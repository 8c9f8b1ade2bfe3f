package org.upgradenight.restoration;

import java.util.Map;

/** The journal as a restoration uses it: the call returns when its rows are committed under the run's lease. */
public interface RestorationJournal {

    /** These settings of the phone no longer wait to be put back. */
    void closed(String device, Map<String, SettingOutcome> outcomes);
}
