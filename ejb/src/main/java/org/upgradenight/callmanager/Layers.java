package org.upgradenight.callmanager;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.upgradenight.inventory.LayeredValue;

/** The upper layers of a cluster's settings, read once each for the length of a step. */
public final class Layers {

    private final CallManager callManager;
    private final Map<String, VendorConfig> profiles = new ConcurrentHashMap<>();
    private volatile VendorConfig enterprise;
    private volatile AuthenticationUrls urls;

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

    /** The settings in force on a phone with those device-level settings, each with the layer that decides it. */
    public List<LayeredValue> inForce(DeviceSettings settings) {
        AuthenticationUrls own =
                new AuthenticationUrls(settings.authenticationUrl(), settings.secureAuthenticationUrl());
        List<LayeredValue> values = new ArrayList<>(SettingsInForce.urls(own, urls()));
        values.addAll(SettingsInForce.of(over(settings)));
        return values;
    }

    /** The same where nobody tells whether the device has authentication URLs of its own: without them. */
    public List<LayeredValue> inForce(EffectiveSettings effective) {
        return SettingsInForce.of(effective);
    }

    /** The authentication URLs of phones without one of their own. */
    public AuthenticationUrls inheritedUrls() {
        return urls();
    }

    /** From now on answers as if that profile, or the enterprise when the name is empty, said so. */
    public void assume(String profile, String element, String value) {
        if (profile.isEmpty()) {
            enterprise = enterprise().with(element, value);
        } else {
            profiles.compute(
                    profile,
                    (name, known) ->
                            (known == null ? callManager.commonPhoneProfile(name) : known).with(element, value));
        }
    }

    /** From now on answers as if the enterprise parameter of that name said so. */
    public void assumeParameter(String name, String value) {
        Map<String, String> parameters = new HashMap<>(callManager.enterpriseParameters());
        AuthenticationUrls names = AuthenticationUrls.namesIn(parameters);
        AuthenticationUrls before = urls();
        urls = new AuthenticationUrls(
                names.plain().equals(name) ? value : before.plain(),
                names.secure().equals(name) ? value : before.secure());
    }

    private AuthenticationUrls urls() {
        AuthenticationUrls read = urls;
        if (read == null) {
            read = AuthenticationUrls.in(callManager.enterpriseParameters());
            urls = read;
        }
        return read;
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
