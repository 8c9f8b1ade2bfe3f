package org.upgradenight.callmanager;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.upgradenight.inventory.Credentials;

/** What phones share, in memory; tests read and change the maps. */
public class FakeSharedSettings implements SharedSettings {

    public final Map<String, List<String>> users = new TreeMap<>();
    public final Map<String, VendorConfig> profiles = new TreeMap<>();
    public final Map<String, String> parameters =
            new TreeMap<>(Map.of("URLAuthentication", "http://elsewhere:8080/ccmcip/authenticate.jsp"));
    public VendorConfig enterprise = VendorConfig.EMPTY;
    private final List<String> calls;

    public FakeSharedSettings(List<String> calls) {
        this.calls = calls;
    }

    @Override
    public Optional<List<String>> controlledDevices(String applicationUser) {
        return Optional.ofNullable(users.get(applicationUser));
    }

    @Override
    public boolean controlDevices(String applicationUser, UnaryOperator<List<String>> change) {
        List<String> now = users.get(applicationUser);
        if (now == null) {
            return false;
        }
        List<String> wanted = change.apply(now);
        if (!wanted.equals(now)) {
            calls.add("control " + (wanted.size() - now.size()));
            users.put(applicationUser, new ArrayList<>(wanted));
            users.put(applicationUser, new ArrayList<>(change.apply(wanted)));
        }
        return true;
    }

    @Override
    public void addApplicationUser(Credentials user) {
        calls.add("add user");
        users.putIfAbsent(user.username(), List.of());
    }

    @Override
    public void removeApplicationUser(String name) {
        calls.add("remove user");
        users.remove(name);
    }

    @Override
    public Optional<VendorConfig> profile(String name) {
        return Optional.ofNullable(profiles.get(name));
    }

    @Override
    public boolean writeProfile(String name, VendorConfig config) {
        calls.add("write profile " + name);
        return profiles.replace(name, config) != null;
    }

    @Override
    public VendorConfig enterprise() {
        return enterprise;
    }

    @Override
    public void writeEnterprise(VendorConfig config) {
        calls.add("write enterprise");
        enterprise = config;
    }

    @Override
    public Map<String, String> parameters() {
        return Map.copyOf(parameters);
    }

    @Override
    public boolean writeParameter(String name, String value) {
        calls.add("write parameter " + name);
        return parameters.replace(name, value) != null;
    }
}
