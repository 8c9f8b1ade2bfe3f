package org.upgradenight.callmanager.axl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.Registration;
import org.upgradenight.callmanager.wire.FastWaits;
import org.upgradenight.house.Meters;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.Limits;
import org.upgradenight.inventory.RegistrationState;
import org.upgradenight.inventory.SampleClusters;
import org.upgradenight.simulator.Endpoints;
import org.upgradenight.simulator.Options;
import org.upgradenight.simulator.Simulator;

/** What the cluster's own log says of how often it was asked, over hours that pass at once. */
class RisRateWireTest {

    private static final int A_MINUTE = 15;

    private final FastWaits time = new FastWaits();
    private final AxlCallManagers managers = new AxlCallManagers(first -> {}, new Meters(), time);

    private static Cluster cluster(Endpoints at, int risPerMinute) {
        Limits limits = new Limits(
                50,
                50,
                risPerMinute,
                60_000,
                Duration.ofMillis(10),
                Duration.ofMillis(1),
                Duration.ofSeconds(20),
                false,
                false,
                2,
                10,
                Limits.USUAL_BATCH,
                false);
        return SampleClusters.simulated(at, "127.62.0.0/16", limits);
    }

    @Test
    void neverAboveTheClustersRateHoweverManyAskUnderWhateverLimits() throws IOException, InterruptedException {
        Options options = Options.of("--phones", "20", "--phone-network", "127.62.0.0", "--calm", "true");
        try (Simulator simulator = Simulator.start(options.with("ris-per-minute", A_MINUTE), time.clock());
                CallManager usual = managers.open(cluster(simulator.endpoints(), 15));
                CallManager careful = managers.open(cluster(simulator.endpoints(), 10))) {
            List<DeviceName> names = names(simulator);
            for (int round = 0; round < 4; round++) {
                assertAllKnown(usual.registrations(names), simulator);
                assertAllKnown(careful.registrations(names), simulator);
            }
            List<Long> asked = asked(simulator);
            assertEquals(8 * names.size() / 10, asked.size());
            for (int i = A_MINUTE; i < asked.size(); i++) {
                assertTrue(asked.get(i) - asked.get(i - A_MINUTE) >= 60_000, "request " + i);
            }
        }
    }

    /** The twenty phones, among many that RIS has never heard of. */
    private static List<DeviceName> names(Simulator simulator) {
        List<DeviceName> names = new ArrayList<>();
        simulator.phones().keySet().forEach(name -> names.add(new DeviceName(name)));
        IntStream.range(0, 180).forEach(i -> names.add(new DeviceName(String.format("SEPFFFF%08X", i))));
        return names;
    }

    private static void assertAllKnown(Map<DeviceName, Registration> answer, Simulator simulator) {
        assertEquals(200, answer.size());
        answer.forEach((name, registration) -> assertEquals(
                simulator.phones().containsKey(name.value()) ? RegistrationState.REGISTERED : RegistrationState.UNKNOWN,
                registration.state()));
    }

    private static List<Long> asked(Simulator simulator) throws IOException {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        simulator.journal().copy(0, Long.MAX_VALUE, log);
        List<Long> times = new ArrayList<>();
        for (JsonNode line : new ObjectMapper()
                .readerFor(JsonNode.class)
                .<JsonNode>readValues(log.toByteArray())
                .readAll()) {
            if (line.path("kind").asText().equals("ris")) {
                assertEquals(200, line.path("status").asInt(), line.toString());
                times.add(line.path("atMillis").asLong());
            }
        }
        return times;
    }
}
