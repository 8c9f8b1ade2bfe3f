package org.upgradenight.callmanager;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.upgradenight.inventory.Credentials;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.LastKnown;
import org.upgradenight.inventory.Owner;

/** A cluster in memory that notes what it is asked; tests override what they want otherwise. */
public class FakeCallManager implements CallManager {

    private final List<String> calls;
    private final FakeSharedSettings shared;
    private final Map<DeviceName, DeviceSettings> stored = Collections.synchronizedMap(new HashMap<>());
    private final Map<DeviceName, Registration> registered = Collections.synchronizedMap(new HashMap<>());

    public FakeCallManager() {
        this(Collections.synchronizedList(new ArrayList<>()));
    }

    /** @param calls where to note what is asked that changes something */
    public FakeCallManager(List<String> calls) {
        this.calls = calls;
        this.shared = new FakeSharedSettings(calls);
    }

    /** What was asked that changes something, in order: {@code write}, {@code apply}, {@code reset}. */
    public final List<String> calls() {
        return calls;
    }

    public final void store(DeviceSettings settings) {
        stored.put(settings.device().name(), settings);
    }

    public final void register(Registration registration) {
        registered.put(registration.device(), registration);
    }

    @Override
    public String version() {
        return "12.5.1.10000-22";
    }

    @Override
    public List<ListedPhone> phones(long skip, int most) {
        return stored.values().stream()
                .map(one -> new ListedPhone(one.device(), one.authenticationUrl(), one.secureAuthenticationUrl()))
                .skip(skip)
                .limit(most)
                .toList();
    }

    @Override
    public Map<String, Owner> owners(Collection<String> userIds) {
        return Map.of();
    }

    @Override
    public Map<DeviceName, LastKnown> lastKnown(Collection<DeviceName> devices) {
        return Map.of();
    }

    @Override
    public LoginAnswer authenticate(String url, DeviceName phone, Credentials keys) {
        return new LoginAnswer.Silent("a cluster in memory");
    }

    @Override
    public Optional<DeviceSettings> settings(DeviceName device) {
        return Optional.ofNullable(stored.get(device));
    }

    @Override
    public Map<DeviceName, DeviceSettings> settingsInBulk(List<ListedPhone> listed) {
        return Map.of();
    }

    @Override
    public VendorConfig commonPhoneProfile(String name) {
        return shared.profile(name).orElse(VendorConfig.EMPTY);
    }

    @Override
    public VendorConfig enterprise() {
        return shared.enterprise();
    }

    @Override
    public Map<String, String> enterpriseParameters() {
        return shared.parameters();
    }

    @Override
    public FakeSharedSettings shared() {
        return shared;
    }

    @Override
    public boolean write(
            DeviceName device, VendorConfig vendorConfig, String authenticationUrl, String secureAuthenticationUrl) {
        calls.add("write");
        return stored.computeIfPresent(
                        device,
                        (name, before) -> new DeviceSettings(
                                before.device(), vendorConfig, authenticationUrl, secureAuthenticationUrl))
                != null;
    }

    @Override
    public boolean apply(DeviceName device) {
        calls.add("apply");
        return stored.containsKey(device);
    }

    @Override
    public boolean reset(DeviceName device) {
        calls.add("reset");
        return true;
    }

    @Override
    public Map<DeviceName, Registration> registrations(Collection<DeviceName> devices) {
        Map<DeviceName, Registration> answer = new HashMap<>();
        devices.forEach(device -> answer.put(device, registered.getOrDefault(device, Registration.unknown(device))));
        return answer;
    }

    @Override
    public Set<String> nodes() {
        return Set.of("publisher");
    }

    @Override
    public Set<String> listening(int port) {
        return Set.of();
    }

    @Override
    public ConfigurationFile file(String host, String name) {
        return new ConfigurationFile.Missing();
    }

    @Override
    public void close() {
        calls.add("close");
    }
}
