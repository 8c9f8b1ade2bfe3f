package org.upgradenight.restoration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.upgradenight.callmanager.DeviceSettings;

/** What restoration does to one phone. */
public sealed interface RestorationPlan {

    /** What becomes of each recorded setting, by path. */
    Map<String, SettingOutcome> outcomes();

    /** Every setting is as it was, or somebody else's by now. */
    record NothingToDo(Map<String, SettingOutcome> outcomes) implements RestorationPlan {

        public NothingToDo {
            outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
        }
    }

    /**
     * These device-level settings are to be written as a whole.
     *
     * @param settings what was read, with our values taken back
     */
    record Write(DeviceSettings settings, Map<String, SettingOutcome> outcomes) implements RestorationPlan {

        public Write {
            outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
        }
    }

    /**
     * Plans for one phone. Where the configuration is still the whole document that we wrote, the whole prior document
     * goes back, byte for byte; where somebody edited it since, only our own elements are taken back. Planned anew on
     * what is read after the writing, it says whether restoration has succeeded: nothing is left to restore.
     *
     * @param recorded the changes not yet taken back, the oldest first
     * @param now what the cluster stores at present
     */
    static RestorationPlan of(List<RecordedChange> recorded, DeviceSettings now) {
        return of(recorded, now, Map.of());
    }

    /** The same with values by path that the operator chose in place of the prior ones. */
    static RestorationPlan of(List<RecordedChange> recorded, DeviceSettings now, Map<String, String> chosen) {
        Restorer<DeviceSettings> restorer = new Restorer<>(now, recorded, chosen);
        return restorer.mustWrite()
                ? new Write(restorer.settings(), restorer.outcomes())
                : new NothingToDo(restorer.outcomes());
    }
}
