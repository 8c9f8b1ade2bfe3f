package org.upgradenight.callmanager.axl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.DeviceRefusedException;
import org.upgradenight.callmanager.SharedSettings;
import org.upgradenight.callmanager.VendorConfig;
import org.upgradenight.inventory.Credentials;
import org.upgradenight.inventory.Limits;
import org.upgradenight.inventory.SampleClusters;
import org.upgradenight.simulator.Endpoints;
import org.upgradenight.simulator.Options;
import org.upgradenight.simulator.Simulator;

/** What phones share, against a cluster that replaces whole lists and takes every schema version's own order only. */
class SharedSettingsWireTest {

    private static final VendorConfig CONFIG =
            new VendorConfig("<webAccess>0</webAccess><kept a=\"1\">x &amp; y</kept>");

    private Simulator simulator;
    private AxlCallManagers clusters;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        open("12.5");
    }

    private void open(String version) throws IOException, InterruptedException {
        simulator = Simulator.start(Options.of(
                "--phones",
                "20",
                "--associated-percent",
                "50",
                "--cucm-version",
                version,
                "--phone-network",
                "127.61.0.0"));
        clusters = new AxlCallManagers(certificate -> {});
    }

    @AfterEach
    void stop() throws IOException {
        simulator.close();
    }

    private CallManager open() {
        Endpoints at = simulator.endpoints();
        Limits limits = new Limits(
                50, 50, 3000, 60_000, Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofSeconds(20), false);
        return clusters.open(SampleClusters.simulated(at, "127.61.0.0/16", limits));
    }

    private Set<String> controlled() {
        return new TreeSet<>(simulator.cluster().appUser().devices());
    }

    private String user() {
        return simulator.endpoints().phoneUser();
    }

    @Test
    void whatTheUserControlledBeforeStaysAlsoWhatIsNoPhone() {
        Set<String> before = controlled();
        assertTrue(before.contains("CSFANNA"), "a list with more than phones");
        String added = simulator.phones().keySet().stream()
                .filter(name -> !before.contains(name))
                .findFirst()
                .orElseThrow();
        try (CallManager callManager = open()) {
            assertTrue(callManager.shared().controlDevices(user(), now -> with(now, added)));
        }
        Set<String> expected = new TreeSet<>(before);
        expected.add(added);
        assertEquals(expected, controlled());
    }

    @Test
    void writersOfTheSameServerLoseNothingOfEachOther() throws Exception {
        List<String> names = new ArrayList<>(simulator.phones().keySet());
        try (CallManager one = open();
                CallManager other = open()) {
            ExecutorService writers = Executors.newFixedThreadPool(8);
            List<Future<Boolean>> done = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                SharedSettings shared = (i % 2 == 0 ? one : other).shared();
                String name = names.get(i);
                done.add(writers.submit(() -> shared.controlDevices(user(), now -> with(now, name))));
            }
            for (Future<Boolean> each : done) {
                assertTrue(each.get());
            }
            writers.shutdown();
        }
        assertTrue(controlled().containsAll(names));
    }

    @Test
    void nothingIsWrittenWhenNothingIsWanted() {
        try (CallManager callManager = open()) {
            int before = simulator.cluster().appUser().devices().size();
            assertTrue(callManager.shared().controlDevices(user(), now -> now));
            assertEquals(before, controlled().size());
            assertFalse(callManager.shared().controlDevices("nobody", now -> now));
        }
    }

    @Test
    void aDeviceThatTheClusterDoesNotHaveIsRefusedAndTheListStays() {
        Set<String> before = controlled();
        try (CallManager callManager = open()) {
            SharedSettings shared = callManager.shared();
            assertThrows(
                    DeviceRefusedException.class,
                    () -> shared.controlDevices(user(), now -> with(now, "SEP0000DEADBEEF")));
        }
        assertEquals(before, controlled());
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.5", "9.1", "15.0"})
    void profileEnterpriseAndParametersAreWrittenWholeInEveryVersion(String version) throws Exception {
        simulator.close();
        open(version);
        try (CallManager callManager = open()) {
            SharedSettings shared = callManager.shared();
            String profile = "Standard Common Phone Profile";
            VendorConfig before = shared.profile(profile).orElseThrow();
            assertTrue(shared.writeProfile(profile, CONFIG));
            assertEquals(Optional.of(CONFIG), shared.profile(profile));
            assertEquals(CONFIG, callManager.commonPhoneProfile(profile));
            assertTrue(shared.writeProfile(profile, before));
            assertEquals(Optional.of(before), shared.profile(profile));
            assertFalse(shared.writeProfile("No such profile", CONFIG));
            VendorConfig enterprise = shared.enterprise();
            shared.writeEnterprise(CONFIG);
            assertEquals(CONFIG, shared.enterprise());
            shared.writeEnterprise(enterprise);
            assertEquals(enterprise, shared.enterprise());
            assertTrue(shared.writeParameter("URLAuthentication", "http://a/?b&c"));
            assertEquals("http://a/?b&c", shared.parameters().get("URLAuthentication"));
            assertFalse(shared.writeParameter("NoSuchParameter", "1"));
        }
    }

    @Test
    void anApplicationUserComesAndGoesAndBothCanBeDoneTwice() {
        Credentials made = new Credentials("upgrade-night-1", "Secret & 1");
        try (CallManager callManager = open()) {
            SharedSettings shared = callManager.shared();
            shared.addApplicationUser(made);
            shared.addApplicationUser(made);
            assertEquals(Optional.of(List.of()), shared.controlledDevices(made.username()));
            assertTrue(simulator.cluster().appUsers().stream()
                    .anyMatch(user -> user.password().equals("Secret & 1")));
            shared.removeApplicationUser(made.username());
            shared.removeApplicationUser(made.username());
            assertEquals(Optional.empty(), shared.controlledDevices(made.username()));
        }
    }

    @Test
    void aClusterThatIsBehindIsWaitedForAndTheListReadAnew() throws Exception {
        simulator.cluster().writeThrottled(true);
        String added = simulator.phones().keySet().stream()
                .filter(name -> !controlled().contains(name))
                .findFirst()
                .orElseThrow();
        List<Integer> seen = new ArrayList<>();
        try (CallManager callManager = open()) {
            assertTrue(callManager.shared().controlDevices(user(), now -> {
                seen.add(now.size());
                if (seen.size() == 5) { // by now somebody else has taken a device away
                    List<String> others = new ArrayList<>(now);
                    others.remove("CSFANNA");
                    simulator.cluster().appUser(simulator.cluster().appUser().with(others));
                    simulator.cluster().writeThrottled(false);
                    return now.contains(added) ? now : with(others, added);
                }
                return now.contains(added) ? now : with(now, added);
            }));
        }
        assertTrue(controlled().contains(added));
        assertFalse(controlled().contains("CSFANNA"));
        assertTrue(seen.size() >= 6, "read before every write: " + seen);
    }

    private static List<String> with(List<String> now, String more) {
        if (now.contains(more)) {
            return now;
        }
        List<String> all = new ArrayList<>(now);
        all.add(more);
        return all;
    }
}
