package org.upgradenight.preparation;

import java.util.Map;
import org.upgradenight.callmanager.VendorConfig;

/** What phones share at present. */
public record SharedState(Map<String, VendorConfig> profiles, VendorConfig enterprise, Map<String, String> parameters) {

    public SharedState {
        profiles = Map.copyOf(profiles);
        parameters = Map.copyOf(parameters);
    }
}
