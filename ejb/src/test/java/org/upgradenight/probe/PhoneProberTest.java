package org.upgradenight.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.ConfigurationFile;
import org.upgradenight.classification.Observation;
import org.upgradenight.classification.WebState;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.Device;
import org.upgradenight.inventory.DeviceModel;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.Limits;
import org.upgradenight.inventory.RegistrationState;
import org.upgradenight.inventory.SampleClusters;
import org.upgradenight.inventory.SettingsAccess;
import org.upgradenight.inventory.Trail;
import org.upgradenight.phone.DevicePage;
import org.upgradenight.phone.NetworkPage;
import org.upgradenight.phone.PageAnswer;
import org.upgradenight.phone.Phone;
import org.upgradenight.phone.PhonePages;
import org.upgradenight.phone.PortPage;
import org.upgradenight.phone.ShownSettings;
import org.upgradenight.phone.StatusMessage;
import org.upgradenight.phone.StatusMessages;
import org.upgradenight.phone.TrustRows;
import org.upgradenight.simulator.trust.TrustFiles;
import org.upgradenight.trustlist.FileHash;
import org.upgradenight.trustlist.Reference;
import org.upgradenight.trustlist.ResetCure;
import org.upgradenight.trustlist.SignedList;
import org.upgradenight.trustlist.TrustListStatus;

class PhoneProberTest {

    private static final byte[] OFFERED = "itl".getBytes(StandardCharsets.UTF_8);
    private static final String GOOD = FileHash.of(OFFERED).sha1();
    private static final String OLD = FileHash.of(new byte[] {1}).sha1();

    private final AtomicInteger fetches = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong();
    private final Map<String, ConfigurationFile> files =
            new ConcurrentHashMap<>(Map.of("", new ConfigurationFile.Content(OFFERED)));
    private final CallManager callManager = (CallManager) Proxy.newProxyInstance(
            CallManager.class.getClassLoader(), new Class<?>[] {CallManager.class}, (proxy, method, arguments) -> {
                switch (method.getName()) {
                    case "file" -> {
                        fetches.incrementAndGet();
                        return files.getOrDefault(
                                arguments[0], new ConfigurationFile.Unreachable("not of this cluster"));
                    }
                    case "hashCode" -> {
                        return 1;
                    }
                    case "equals" -> {
                        return proxy == arguments[0];
                    }
                    default -> throw new AssertionError(method.getName());
                }
            });
    private final ServerLists lists = new ServerLists(nanos::get, new PaperMemory());
    private final Pages pages = new Pages();

    @Test
    void goodPhoneWithItsSwitchPort() {
        pages.network = configured("publisher", GOOD);
        Observation seen = observe("127.0.0.9", "Cisco 8841");

        assertEquals(WebState.ONLINE, seen.web());
        assertEquals(TrustListStatus.INSTALLED, seen.trustList());
        assertEquals("sw1", seen.facts().switchName());
        assertEquals("v1", seen.facts().load());
        assertEquals(List.of("device", "network", "port", "status"), pages.asked);
        assertTrue(seen.evidence().contains(GOOD));
    }

    /** What the cluster offered before the upgrade is remembered, and with it whose recovery key that list holds. */
    @Test
    void saysWhetherTheClusterCouldCureAListWithoutKeys() {
        TrustFiles before =
                new TrustFiles("192.0.2.1", Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC));
        String old = FileHash.of(before.current().file()).sha1();
        files.put("", new ConfigurationFile.Content(before.current().file()));
        pages.network = configured("", old);
        assertEquals(
                ResetCure.NOT_NEEDED,
                observe("127.0.0.9", "Cisco 8841").facts().more().resetCure());

        files.put("", new ConfigurationFile.Content(before.renew().file()));
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        Observation seen = observe("127.0.0.9", "Cisco 8841");
        assertEquals(TrustListStatus.MISMATCH, seen.trustList());
        assertEquals(ResetCure.CANNOT_CURE, seen.facts().more().resetCure());
        assertTrue(seen.evidence().endsWith("another recovery key"), seen.evidence());

        pages.network = configured("", "ab".repeat(20));
        assertEquals(
                ResetCure.UNKNOWN,
                observe("127.0.0.9", "Cisco 8841").facts().more().resetCure());
    }

    @Test
    void stalePhone() {
        pages.network = configured("", OLD);
        assertEquals(
                TrustListStatus.MISMATCH, observe("127.0.0.9", "Cisco 8841").trustList());
        pages.status = new PageAnswer.Page<>(
                new StatusMessages(List.of(new StatusMessage("3:21:34p", "Trust List update failed"))));
        assertEquals(
                TrustListStatus.UPDATE_FAILED,
                observe("127.0.0.9", "Cisco 8841").trustList());
    }

    @Test
    void phonesOwnServerCounts() {
        files.put("10.0.0.6", new ConfigurationFile.Content(new byte[] {1}));
        pages.network = configured("10.0.0.6", OLD);
        assertEquals(
                TrustListStatus.INSTALLED, observe("127.0.0.9", "Cisco 8841").trustList());
        pages.network = configured("10.0.0.7", OLD);
        assertEquals(TrustListStatus.UNKNOWN, observe("127.0.0.9", "Cisco 8841").trustList());
    }

    @Test
    void phoneOutsideTheNetworksIsNotContacted() {
        Observation seen = observe("192.0.2.9", "Cisco 8841");
        assertEquals(WebState.OFFLINE, seen.web());
        assertTrue(seen.evidence().startsWith("UN2051"));
        assertEquals(WebState.OFFLINE, observe("", "Cisco 8841").web());
        assertEquals(List.of(), pages.asked);
    }

    @Test
    void silentForbiddenAndStrangeStopEarly() {
        pages.device = new PageAnswer.Silent<>("no connection");
        assertEquals(WebState.OFFLINE, observe("127.0.0.9", "Cisco 8841").web());
        pages.device = new PageAnswer.Forbidden<>();
        assertEquals(WebState.FORBIDDEN, observe("127.0.0.9", "Cisco 8841").web());
        pages.device = new PageAnswer.NotFound<>();
        assertEquals(WebState.FORBIDDEN, observe("127.0.0.9", "Cisco 8841").web());
        pages.device = new PageAnswer.NotAPhone<>("a printer");
        assertEquals(WebState.NOT_A_PHONE, observe("127.0.0.9", "Cisco 8841").web());
        assertEquals(List.of("device", "device", "device", "device"), pages.asked);
    }

    /** Only a registered phone can be known not to follow; a model without a trust list refuses nothing. */
    @Test
    void aRegisteredPhoneThatDoesNotOpenItsWebServerTakesItsConfigurationNoMore() {
        pages.device = new PageAnswer.Silent<>("no connection");
        Observation seen = observe("127.0.0.9", "Cisco 8841", RegistrationState.REGISTERED, true);
        assertEquals(TrustListStatus.UPDATE_FAILED, seen.trustList());
        assertTrue(seen.evidence().startsWith("UN2054"), seen.evidence());
        assertEquals(
                TrustListStatus.UNKNOWN,
                observe("127.0.0.9", "Cisco 8841", RegistrationState.UNREGISTERED, true)
                        .trustList());
        assertEquals(
                TrustListStatus.NOT_SUPPORTED,
                observe("127.0.0.9", "Cisco 7960", RegistrationState.REGISTERED, true)
                        .trustList());
        pages.device = new PageAnswer.Forbidden<>();
        assertEquals(
                TrustListStatus.UNKNOWN,
                observe("127.0.0.9", "Cisco 8841", RegistrationState.REGISTERED, true)
                        .trustList());
    }

    @Test
    void aPhoneThatFallsSilentOnTheWayIsOnlineAndSaysWhatItLacks() {
        pages.network = new PageAnswer.Silent<>("UN2022: too slow");
        Observation seen = observe("127.0.0.9", "Cisco 8841");
        assertEquals(WebState.ONLINE, seen.web());
        assertEquals(TrustListStatus.UNKNOWN, seen.trustList());
        assertTrue(seen.evidence().startsWith("UN2022: too slow; "), seen.evidence());
        assertEquals(List.of("device", "network"), pages.asked);
    }

    @Test
    void modelWithoutTrustListIsNotSupported() {
        assertEquals(
                TrustListStatus.NOT_SUPPORTED,
                observe("127.0.0.9", "Cisco 7940").trustList());
        pages.device = new PageAnswer.Silent<>("");
        assertEquals(
                TrustListStatus.NOT_SUPPORTED,
                observe("127.0.0.9", "Cisco 7940").trustList());
    }

    @Test
    void aThousandAskersMakeOneFetchAndLaterOnesAnother() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(32);
        try {
            List<Future<Reference>> answers = new ArrayList<>();
            for (int asker = 0; asker < 1000; asker++) {
                answers.add(crowd.submit(() -> lists.of(cluster(), callManager, "")));
            }
            for (Future<Reference> answer : answers) {
                assertEquals(new Reference.OfOwnServer(FileHash.of(OFFERED)), answer.get());
            }
        } finally {
            crowd.shutdownNow();
        }
        assertEquals(1, fetches.get());
        nanos.addAndGet(31_000_000_000L);
        lists.of(cluster(), callManager, "PUBLISHER");
        assertEquals(2, fetches.get());
    }

    private static Cluster cluster() {
        return SampleClusters.nowhere("127.0.0.0/8", Limits.DEFAULT);
    }

    private Observation observe(String address, String model) {
        return observe(address, model, RegistrationState.REGISTERED, false);
    }

    private Observation observe(String address, String model, RegistrationState registration, boolean deaf) {
        Cluster cluster = cluster();
        Device device = new Device(
                new DeviceName("SEP001122334455"), new DeviceModel(model), "SIP", "", "", "", "", "", "", "", "");
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        return new PhoneProber(pages, lists, clock)
                .observe(
                        cluster,
                        callManager,
                        new Subject(device, registration, SettingsAccess.ENABLED, address, deaf),
                        Trail.NONE);
    }

    private static PageAnswer<NetworkPage> configured(String server, String hash) {
        return new PageAnswer.Page<>(new NetworkPage(
                "", server, "", "", "", "", new TrustRows(hash, ""), TrustRows.NONE, "", ShownSettings.NONE));
    }

    private static final class Pages implements PhonePages {

        private final List<String> asked = new ArrayList<>();
        private PageAnswer<DevicePage> device =
                new PageAnswer.Page<>(new DevicePage("001122334455", "", "", "v1", "", "", ShownSettings.NONE));
        private PageAnswer<NetworkPage> network = configured("", "");
        private PageAnswer<StatusMessages> status = new PageAnswer.NotFound<>();

        @Override
        public PageAnswer<DevicePage> device(Phone phone, Trail trail) {
            asked.add("device");
            return device;
        }

        @Override
        public PageAnswer<NetworkPage> network(Phone phone, Trail trail) {
            asked.add("network");
            return network;
        }

        @Override
        public PageAnswer<PortPage> port(Phone phone, Trail trail) {
            asked.add("port");
            return new PageAnswer.Page<>(new PortPage("sw1", "192.0.2.1", "Gi1", "", "", ""));
        }

        @Override
        public PageAnswer<StatusMessages> statusMessages(Phone phone, Trail trail) {
            asked.add("status");
            return status;
        }
    }

    private static final class PaperMemory implements ListMemory {

        private final Map<String, Set<String>> keys = new ConcurrentHashMap<>();

        @Override
        public void saw(String cluster, String server, FileHash hash, SignedList file) {
            keys.put(cluster + hash.sha1(), file.recoveryKeys());
        }

        @Override
        public Optional<Set<String>> recoveryKeys(String cluster, String shownHash) {
            return Optional.ofNullable(keys.get(cluster + shownHash));
        }
    }
}
