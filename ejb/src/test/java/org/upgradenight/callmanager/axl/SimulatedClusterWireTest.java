package org.upgradenight.callmanager.axl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.upgradenight.callmanager.AuthenticationUrls;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.ClusterCheck;
import org.upgradenight.callmanager.ConfigurationFile;
import org.upgradenight.callmanager.DeviceSettings;
import org.upgradenight.callmanager.EffectiveSettings;
import org.upgradenight.callmanager.ListedPhone;
import org.upgradenight.callmanager.ParameterNames;
import org.upgradenight.callmanager.Registration;
import org.upgradenight.callmanager.Roster;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.Device;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.Limits;
import org.upgradenight.inventory.RegistrationState;
import org.upgradenight.inventory.SampleClusters;
import org.upgradenight.simulator.Endpoints;
import org.upgradenight.simulator.Options;
import org.upgradenight.simulator.Simulator;
import org.upgradenight.simulator.cluster.DeviceRow;

/** The adapter against a whole simulated cluster that checks the order of fields by a description of its own. */
class SimulatedClusterWireTest {

    private static final int PHONES = 60;

    private static Simulator simulator;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        simulator = Simulator.start(Options.of(
                "--phones",
                Integer.toString(PHONES),
                "--seed",
                "7",
                "--time-scale",
                "50",
                "--axl-max-rows",
                "25",
                "--phone-network",
                "127.60.0.0",
                "--ris-per-minute",
                "6000"));
    }

    @AfterAll
    static void stop() throws IOException {
        long misfits = simulator.truth().get("summary").get("misfits").asLong();
        simulator.close();
        assertEquals(0, misfits, "requests that break the simulator's description of them");
    }

    private static Cluster cluster() {
        return cluster(simulator.endpoints());
    }

    static Cluster cluster(Endpoints at) {
        Limits limits = new Limits(
                50, 50, 3000, 60_000, Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofSeconds(20), false);
        return SampleClusters.simulated(at, "127.60.0.0/16", limits);
    }

    private static CallManager open() {
        return new AxlCallManagers(certificate -> {}).open(cluster());
    }

    private static List<Device> everything(CallManager callManager) {
        return listed(callManager).stream().map(ListedPhone::device).toList();
    }

    private static List<ListedPhone> listed(CallManager callManager) {
        Map<DeviceName, ListedPhone> all = new TreeMap<>();
        int skip = 0;
        for (List<ListedPhone> page = callManager.phones(skip, 1000);
                !page.isEmpty();
                page = callManager.phones(skip, 1000)) {
            page.forEach(phone -> all.put(phone.device().name(), phone));
            skip += page.size();
        }
        return new ArrayList<>(all.values());
    }

    @Test
    void checkFindsEverythingWell() {
        ClusterCheck check = new AxlCallManagers(certificate -> {}).check(cluster());
        assertEquals("", check.axlProblem() + check.risProblem() + check.tftpProblem());
        assertEquals(64, check.itlHash().length());
        assertTrue(check.version().matches("\\d+\\.\\d+\\..*"), check.version());
    }

    @Test
    void everyPhoneIsListedAlthoughPagesMustShrink() {
        try (CallManager callManager = open()) {
            Set<String> listed = everything(callManager).stream()
                    .map(device -> device.name().value())
                    .collect(Collectors.toSet());
            assertEquals(
                    simulator.cluster().devices().stream()
                            .map(DeviceRow::name)
                            .filter(name -> name.startsWith("SEP"))
                            .collect(Collectors.toSet()),
                    listed);
            assertTrue(listed.size() >= PHONES);
        }
    }

    @Test
    void everyPhoneHasARegistration() {
        try (CallManager callManager = open()) {
            List<DeviceName> names =
                    everything(callManager).stream().map(Device::name).toList();
            Map<DeviceName, Registration> answer = callManager.registrations(names);
            assertEquals(names.size(), answer.size());
            assertTrue(answer.values().stream()
                    .filter(one -> one.state() == RegistrationState.REGISTERED)
                    .allMatch(one -> one.address().startsWith("127.60.")));
            assertTrue(answer.values().stream().anyMatch(one -> one.state() == RegistrationState.REGISTERED));
        }
    }

    @Test
    void whatIsWrittenBackIsByteForByteWhatWas() {
        try (CallManager callManager = open()) {
            for (Device device : everything(callManager).subList(0, 20)) {
                DeviceRow before =
                        simulator.cluster().device(device.name().value()).orElseThrow();
                DeviceSettings settings = callManager.settings(device.name()).orElseThrow();
                assertEquals(before.vendorConfig(), settings.vendorConfig().xml());
                DeviceSettings opened =
                        settings.with("vendorConfig.webAccess", "0").with("authenticationUrl", "http://x/?a&b");
                assertTrue(write(callManager, opened));
                assertEquals(opened, callManager.settings(device.name()).orElseThrow());
                assertTrue(write(callManager, settings));
                DeviceRow after =
                        simulator.cluster().device(device.name().value()).orElseThrow();
                assertEquals(before.vendorConfig(), after.vendorConfig());
                assertEquals(before.authenticationUrl(), after.authenticationUrl());
                assertEquals(before.secureAuthenticationUrl(), after.secureAuthenticationUrl());
            }
        }
    }

    @Test
    void settingsInBulkAreThoseOfEachPhone() {
        try (CallManager callManager = open()) {
            List<ListedPhone> listed = listed(callManager);
            long before = simulator.journal().size();
            Map<DeviceName, DeviceSettings> bulk = callManager.settingsInBulk(listed);
            long requests = simulator.journal().size() - before;
            assertEquals(listed.size(), bulk.size());
            assertTrue(requests <= 24, requests + " requests");
            for (ListedPhone phone : listed) {
                DeviceName name = phone.device().name();
                assertEquals(callManager.settings(name).orElseThrow(), bulk.get(name));
            }
        }
    }

    @Test
    void clusterWithoutTheProcedureIsAskedPhoneByPhone() throws IOException, InterruptedException {
        Options options = Options.of("--phones", "5", "--axl-sql", "none", "--phone-network", "127.63.0.0");
        try (Simulator other = Simulator.start(options);
                CallManager callManager = new AxlCallManagers(certificate -> {}).open(cluster(other.endpoints()))) {
            List<ListedPhone> listed = listed(callManager);
            assertEquals(Map.of(), callManager.settingsInBulk(listed));
            long before = other.journal().size();
            assertEquals(Map.of(), callManager.settingsInBulk(listed));
            assertEquals(before, other.journal().size(), "it is not tried again");
        }
    }

    @Test
    void answersThatDifferFromThoseOfGetPhoneAreNotBelieved() throws IOException, InterruptedException {
        Options options = Options.of("--phones", "5", "--axl-sql", "stale", "--phone-network", "127.64.0.0");
        try (Simulator other = Simulator.start(options);
                CallManager callManager = new AxlCallManagers(certificate -> {}).open(cluster(other.endpoints()))) {
            assertEquals(Map.of(), callManager.settingsInBulk(listed(callManager)));
        }
    }

    @Test
    void layersAreReadAsTheyAreStored() {
        try (CallManager callManager = open()) {
            Device device = everything(callManager).get(0);
            DeviceSettings settings = callManager.settings(device.name()).orElseThrow();
            EffectiveSettings effective = new EffectiveSettings(
                    settings.vendorConfig(),
                    callManager.commonPhoneProfile(device.commonPhoneProfile()),
                    callManager.enterprise());
            assertEquals(
                    simulator.cluster().enterpriseConfig(),
                    effective.enterprise().xml());
            assertEquals(
                    simulator
                            .cluster()
                            .profile(device.commonPhoneProfile())
                            .orElseThrow()
                            .vendorConfig(),
                    effective.commonPhoneProfile().xml());
        }
    }

    @Test
    void enterpriseParametersTellTheAuthenticationUrls() {
        try (CallManager callManager = open()) {
            AuthenticationUrls urls = AuthenticationUrls.in(callManager.enterpriseParameters());
            assertEquals(simulator.endpoints().authenticationUrl(), urls.plain());
            assertTrue(urls.secure().startsWith("https://"), urls.secure());
        }
    }

    @Test
    void versionWithoutAListOfParametersTellsThoseThatAreAskedAbout() throws IOException, InterruptedException {
        Options options = Options.of("--phones", "1", "--cucm-version", "8.5", "--phone-network", "127.65.0.0");
        try (Simulator old = Simulator.start(options);
                CallManager callManager = new AxlCallManagers(certificate -> {}).open(cluster(old.endpoints()))) {
            Map<String, String> parameters = callManager.enterpriseParameters();
            assertEquals(
                    old.endpoints().authenticationUrl(),
                    AuthenticationUrls.in(parameters).plain());
            assertTrue(AuthenticationUrls.in(parameters).secure().startsWith("https://"));
            assertEquals("0", parameters.get(ParameterNames.SECURITY_MODE));
            assertEquals("F", parameters.get(ParameterNames.ROLLBACK));
            assertEquals(parameters, callManager.shared().parameters());
            assertEquals(0, old.truth().get("summary").get("misfits").asInt(), "a request that 8.5 does not know");
        }
    }

    @Test
    void manyAreFoundByTheListAndFewByName() {
        try (CallManager callManager = open()) {
            List<DeviceName> names =
                    everything(callManager).stream().map(Device::name).toList();
            List<DeviceName> many = new ArrayList<>(names.subList(5, 45));
            many.add(new DeviceName("SEPFFFFFFFFFFFF"));
            long before = simulator.journal().size();
            Map<DeviceName, Device> found = new Roster(callManager).named(many);
            long requests = simulator.journal().size() - before;
            assertEquals(Set.copyOf(names.subList(5, 45)), found.keySet());
            assertTrue(requests < 20, requests + " requests for " + many.size() + " phones");
            found.forEach((name, device) ->
                    assertEquals(callManager.settings(name).orElseThrow().device(), device));
            before = simulator.journal().size();
            assertEquals(
                    Set.of(names.get(3)),
                    new Roster(callManager)
                            .named(List.of(names.get(3), new DeviceName("SEPFFFFFFFFFFFF")))
                            .keySet());
            assertEquals(2, simulator.journal().size() - before);
        }
    }

    @Test
    void manyAreNotAskedForSinglyWhereNoSettingsComeInBulk() throws IOException, InterruptedException {
        Options options = Options.of("--phones", "30", "--axl-sql", "none", "--phone-network", "127.66.0.0");
        try (Simulator other = Simulator.start(options);
                CallManager callManager = new AxlCallManagers(certificate -> {}).open(cluster(other.endpoints()))) {
            List<DeviceName> names =
                    everything(callManager).stream().map(Device::name).toList();
            long before = other.journal().size();
            assertEquals(Set.copyOf(names), new Roster(callManager).named(names).keySet());
            assertTrue(other.journal().size() - before < 10);
        }
    }

    @Test
    void phonesThatDoNotExistAreNoTrouble() {
        DeviceName nobody = new DeviceName("SEPFFFFFFFFFFFF");
        try (CallManager callManager = open()) {
            assertTrue(callManager.settings(nobody).isEmpty());
            assertTrue(!callManager.apply(nobody) && !callManager.reset(nobody));
            assertEquals(
                    RegistrationState.UNKNOWN,
                    callManager.registrations(List.of(nobody)).get(nobody).state());
        }
    }

    @Test
    void writesWaitForTheThrottle() throws InterruptedException {
        try (CallManager callManager = open()) {
            Device device = everything(callManager).get(30);
            DeviceSettings settings = callManager.settings(device.name()).orElseThrow();
            simulator.cluster().writeThrottled(true);
            Thread release = new Thread(() -> simulator.cluster().writeThrottled(false));
            Thread writer = new Thread(() -> write(callManager, settings.with("vendorConfig.garp", "1")));
            writer.start();
            writer.join(300);
            assertTrue(writer.isAlive());
            release.start();
            writer.join(10_000);
            assertEquals(
                    "1",
                    callManager
                            .settings(device.name())
                            .orElseThrow()
                            .value("vendorConfig.garp")
                            .orElseThrow());
            write(callManager, settings);
        }
    }

    @Test
    void filesOfThePublisherAreRead() {
        try (CallManager callManager = open()) {
            assertInstanceOf(ConfigurationFile.Content.class, callManager.file("", "ITLFile.tlv"));
            assertInstanceOf(ConfigurationFile.Missing.class, callManager.file("", "nothing.tlv"));
        }
    }

    @Test
    void upgradeInTheMiddleOfTheNightIsFollowed() throws IOException, InterruptedException {
        try (Simulator old = Simulator.start(Options.of(
                        "--phones",
                        "5",
                        "--cucm-version",
                        "9.1",
                        "--upgraded-version",
                        "14.0",
                        "--time-scale",
                        "50",
                        "--phone-network",
                        "127.61.0.0"));
                CallManager callManager = new AxlCallManagers(certificate -> {}).open(cluster(old.endpoints()))) {
            DeviceName phone = everything(callManager).get(1).name();
            assertTrue(callManager.version().startsWith("9.1"));
            assertTrue(callManager.apply(phone) && callManager.reset(phone));
            old.upgrade();
            assertTrue(callManager.settings(phone).isPresent());
            assertTrue(callManager.version().startsWith("14.0"));
            assertTrue(callManager.apply(phone) && callManager.reset(phone));
        }
    }

    @Test
    void manyConversationsReadAndWriteAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(50);
        try (CallManager callManager = open()) {
            List<Future<Boolean>> results = new ArrayList<>();
            for (Device device : everything(callManager).subList(31, PHONES)) {
                results.add(threads.submit(() -> {
                    DeviceSettings settings =
                            callManager.settings(device.name()).orElseThrow();
                    boolean written = write(callManager, settings.with("vendorConfig.settingsAccess", "1"));
                    Registration now =
                            callManager.registrations(Set.of(device.name())).get(device.name());
                    return written && now.device().equals(device.name()) && write(callManager, settings);
                }));
            }
            for (Future<Boolean> result : results) {
                assertTrue(result.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean write(CallManager callManager, DeviceSettings settings) {
        return callManager.write(
                settings.device().name(),
                settings.vendorConfig(),
                settings.authenticationUrl(),
                settings.secureAuthenticationUrl());
    }
}
