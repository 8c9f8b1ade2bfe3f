package org.upgradenight.simulator.cluster;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.upgradenight.simulator.handset.PhoneConfig;
import org.upgradenight.simulator.handset.TrustList;
import org.upgradenight.simulator.journal.Journal;
import org.upgradenight.simulator.journal.Kind;
import org.upgradenight.simulator.phone.Provisioning;
import org.upgradenight.simulator.trust.TrustFiles;

/** The database of the cluster. Every change is one atomic step; nothing in here calls a phone. */
public final class Cluster implements Provisioning {

    private final NavigableMap<String, DeviceRow> devices = new ConcurrentSkipListMap<>();
    private final Map<String, DeviceRow> originals = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, ProfileRow> profiles = new ConcurrentSkipListMap<>();
    private final List<UserRow> users = new CopyOnWriteArrayList<>();
    private final ConcurrentMap<String, Parameter> parameters = new ConcurrentSkipListMap<>();
    private final Set<String> abandoned = ConcurrentHashMap.newKeySet();
    private final TrustFiles trustFiles;
    private final Journal journal;
    private final List<String> sites;
    private final List<String> devicePools;
    private final List<String> nodes = new CopyOnWriteArrayList<>();
    private volatile String enterpriseConfig = "";
    private final ConcurrentMap<String, AppUser> appUsers = new ConcurrentSkipListMap<>();
    private final String phoneUser;
    private volatile String version;
    private volatile boolean writeThrottled;
    private final AtomicInteger readsRefused = new AtomicInteger();

    public Cluster(
            String version,
            List<String> sites,
            List<String> devicePools,
            AppUser appUser,
            TrustFiles trustFiles,
            Journal journal) {
        this.version = version;
        this.sites = List.copyOf(sites);
        this.devicePools = List.copyOf(devicePools);
        this.phoneUser = appUser.userId();
        appUsers.put(phoneUser, appUser);
        this.trustFiles = trustFiles;
        this.journal = journal;
    }

    // ---- the phones' side

    @Override
    public TrustList offeredTrustList() {
        return trustFiles.current().list();
    }

    @Override
    public boolean vouchesForOffered(String phoneName) {
        return !abandoned.contains(phoneName);
    }

    @Override
    public PhoneConfig configurationOf(String phoneName) {
        DeviceRow device = devices.get(phoneName);
        String profile = profile(device.commonPhoneConfig())
                .map(ProfileRow::vendorConfig)
                .orElse("");
        return Layers.merge(
                device.vendorConfig(),
                profile,
                enterpriseConfig,
                orEnterprise(device.authenticationUrl(), Parameter.AUTHENTICATION_URL),
                orEnterprise(device.secureAuthenticationUrl(), Parameter.SECURE_AUTHENTICATION_URL));
    }

    @Override
    public void served(String phoneName, String file, boolean found) {
        journal.write(Kind.BOOT, phoneName, file, found ? 200 : 404, "");
    }

    private String orEnterprise(String url, String parameter) {
        return url.isBlank() ? enterpriseParameter(parameter) : url;
    }

    // ---- devices

    /** Adds a device; what it is now counts as its original state. */
    public void add(DeviceRow device) {
        devices.put(device.name(), device);
        originals.put(device.name(), device);
    }

    /** All devices, by name. */
    public Collection<DeviceRow> devices() {
        return devices.values();
    }

    public Optional<DeviceRow> device(String name) {
        return Optional.ofNullable(devices.get(name));
    }

    public Optional<DeviceRow> deviceByUuid(String uuid) {
        return devices.values().stream()
                .filter(device -> device.uuid().equalsIgnoreCase(uuid))
                .findFirst();
    }

    /** The device as it was before anybody changed it. */
    public DeviceRow original(String name) {
        return originals.get(name);
    }

    /** Changes a device in one step. */
    public void change(String name, UnaryOperator<DeviceRow> change) {
        devices.computeIfPresent(name, (key, device) -> change.apply(device));
    }

    // ---- profiles, parameters, users

    public void add(ProfileRow profile) {
        profiles.put(profile.name(), profile);
    }

    public Collection<ProfileRow> profiles() {
        return profiles.values();
    }

    public Optional<ProfileRow> profile(String name) {
        return Optional.ofNullable(profiles.get(name));
    }

    /** Changes the layer of a profile in one step. */
    public void changeProfile(String name, String vendorConfig) {
        profiles.computeIfPresent(name, (key, profile) -> profile.with(vendorConfig));
    }

    public String enterpriseConfig() {
        return enterpriseConfig;
    }

    public void enterpriseConfig(String vendorConfig) {
        enterpriseConfig = vendorConfig;
    }

    public void put(Parameter parameter) {
        parameters.put(parameter.service() + "/" + parameter.name(), parameter);
    }

    public Collection<Parameter> parameters() {
        return parameters.values();
    }

    private String enterpriseParameter(String name) {
        Parameter parameter = parameters.get(Parameter.ENTERPRISE_SERVICE + "/" + name);
        return parameter == null ? "" : parameter.value();
    }

    public void add(UserRow user) {
        users.add(user);
    }

    public List<UserRow> users() {
        return users;
    }

    /** The application user that was there from the beginning. */
    public AppUser appUser() {
        return appUsers.get(phoneUser);
    }

    /** Adds an application user, or replaces the one of that name. */
    public void appUser(AppUser changed) {
        appUsers.put(changed.userId(), changed);
    }

    public Collection<AppUser> appUsers() {
        return appUsers.values();
    }

    public void removeAppUser(String userId) {
        appUsers.remove(userId);
    }

    public List<String> sites() {
        return sites;
    }

    public List<String> devicePools() {
        return devicePools;
    }

    // ---- the cluster itself

    /** Adds a subscriber. */
    public void addNode(String address) {
        nodes.add(address);
    }

    /** The nodes beside the publisher. */
    public List<String> nodes() {
        return nodes;
    }

    public String version() {
        return version;
    }

    public boolean writeThrottled() {
        return writeThrottled;
    }

    /** Refuses writes until told otherwise, as under a backlog of change notifications. */
    public void writeThrottled(boolean throttled) {
        writeThrottled = throttled;
    }

    /** Refuses the next so many reads, as when other answers take up AXL's memory. */
    public void refuseReads(int count) {
        readsRefused.set(count);
    }

    /** Whether the read asked for now is one of those to refuse. */
    public boolean refusesRead() {
        return readsRefused.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    /** From now on nobody vouches to that phone for a new signer. */
    public void abandon(String phoneName) {
        abandoned.add(phoneName);
    }

    /** The upgrade: another version, another ITL by another key, for which nobody vouches to those phones. */
    public void upgrade(String newVersion, Collection<String> abandonedPhones) {
        abandoned.clear();
        abandoned.addAll(abandonedPhones);
        version = newVersion;
        trustFiles.renew();
    }
}
