package org.upgradenight.restoration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.upgradenight.telling.ChangeResult;

/**
 * The end of a restoration's conversation. A verified one is the end of its recorded changes too; after any other they
 * still wait.
 *
 * @param settings what became of each recorded setting in the cluster, by path
 */
public record RestorationResult(ChangeResult change, Map<String, SettingOutcome> settings) {

    public RestorationResult {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }
}
