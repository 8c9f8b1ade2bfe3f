package org.upgradenight.callmanager;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The upper layers of a cluster's settings, read once each for the length of a step. */
public final class Layers {

    private final CallManager callManager;
    private final Map<String, VendorConfig> profiles = new ConcurrentHashMap<>();
    private volatile VendorConfig enterprise;

    public Layers(CallManager callManager) {
        this.callManager = callManager;
    }

    /** What holds on a phone with those device-level settings. */
    public EffectiveSettings over(DeviceSettings settings) {
        return over(settings.vendorConfig(), settings.device().commonPhoneProfile());
    }

    /** What holds over a device-level configuration and the named profile (empty for none). */
    public EffectiveSettings over(VendorConfig device, String profile) {
        VendorConfig common = profile.isEmpty()
                ? VendorConfig.EMPTY
                : profiles.computeIfAbsent(profile, callManager::commonPhoneProfile);
        return new EffectiveSettings(device, common, enterprise());
    }

    private VendorConfig enterprise() {
        VendorConfig read = enterprise;
        if (read == null) {
            read = callManager.enterprise();
            enterprise = read;
        }
        return read;
    }
}
