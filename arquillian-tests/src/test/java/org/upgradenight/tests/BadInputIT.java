package org.upgradenight.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is wrong is said with a code, costs only itself, and reaches no phone that it should not. */
class BadInputIT {
    private static SimulatorProcess simulator;
    private static Night night;
    private static Api api;

    @BeforeAll
    static void open() {
        simulator = SimulatorProcess.start(SharedServer.folder(), Night.phones(12, 9, 40, "calm", "true"));
        night = SharedServer.with(simulator, "bad-input");
        night.introduce(Pace.scaled(simulator.timeScale()));
        api = night.api();
    }

    @AfterAll
    static void close() {
        simulator.close();
    }

    @Test
    void unknownClusterIsSaid() {
        Wire.Answer answer = api.ask("nowhere", Api.run("nowhere", "health-check"));
        assertEquals(404, answer.status(), answer::text);
        assertEquals("UN8015", answer.json().get("code").asText(), answer::text);
    }

    @Test
    void unconfirmedChangeIsRefused() {
        ObjectNode body = Api.run(night.cluster(), "itl-deletion").put("confirm", "");
        Wire.Answer answer = api.ask(night.cluster(), body);
        assertEquals(400, answer.status(), answer::text);
        assertEquals("UN6004", answer.json().get("code").asText(), answer::text);
    }

    @Test
    void wrongPasswordIsSaidByCheckAndRun() {
        String cluster = define("wrong-password", body -> body.put("password", "not-the-password"));
        assertSaidByCheckAndRun("UN2120", cluster);
    }

    @Test
    void untrustedCertificateIsSaidByCheckAndRun() {
        String cluster = define("untrusted", body -> body.putNull("trustedCertificates"));
        assertSaidByCheckAndRun("UN2103", cluster);
    }

    @Test
    void brokenRowsOfAnInventoryAreNamedAndTheRestIsTaken() {
        List<String> names = new ArrayList<>(simulator.phones().keySet());
        String csv = "Device Name,Description\n" + names.get(0) + ",first\n\"not a phone\",second\n" + names.get(1)
                + ",third\n" + names.get(0) + ",again\n,nameless\n" + names.get(2) + ",\"never closed\n";
        JsonNode answer = api.inventory(night.cluster(), csv).expect(200).json();
        assertEquals(2, answer.get("accepted").asInt(), answer::toString);
        Map<Integer, String> rejected = new TreeMap<>();
        answer.get("rejected")
                .forEach(row ->
                        rejected.put(row.get("line").asInt(), row.get("reason").asText()));
        Map<Integer, String> codes = Map.of(3, "UN1161", 5, "UN1162", 6, "UN1160", 7, "UN1163");
        assertEquals(codes.keySet(), rejected.keySet(), answer::toString);
        codes.forEach((line, code) -> assertCoded(code, rejected.get(line)));
    }

    /** The file is refused at its end, when 100,000 rows have been read already. */
    @Test
    void inventoryThatIsRefusedLeavesTheOneBefore() {
        String cluster = define("refused-inventory", body -> {});
        List<String> names = new ArrayList<>(simulator.phones().keySet());
        api.inventory(cluster, "Device Name\n" + names.get(0) + "\n" + names.get(1) + "\n")
                .expect(200);
        StringBuilder tooMany = new StringBuilder("Device Name\n");
        for (int row = 0; row <= 100_000; row++) {
            tooMany.append(String.format(Locale.ROOT, "SEP%012X%n", row));
        }
        Wire.Answer refused = api.inventory(cluster, tooMany.toString());
        assertEquals(400, refused.status(), refused::text);
        assertEquals("UN1153", refused.json().get("code").asText(), refused::text);
        long run = api.start(cluster, Api.run(cluster, "health-check").put("source", "csv"));
        JsonNode end = api.awaitEnd(run, Night.LONGEST_JOB);
        assertEquals("COMPLETED", end.get("status").asText(), end::toString);
        assertEquals(Set.copyOf(names.subList(0, 2)), api.devices(run).keySet());
    }

    @Test
    void phonesOutsideThePhoneNetworksAreNeverContacted() {
        String cluster =
                define("elsewhere", body -> body.putArray("phoneNetworks").add("10.99.0.0/16"));
        long before = contacts();
        long run = api.start(cluster, "health-check");
        JsonNode end = api.awaitEnd(run, Night.LONGEST_JOB);
        assertEquals("COMPLETED", end.get("status").asText(), end::toString);
        assertEquals(before, contacts());
        List<JsonNode> addressed = api.devices(run).values().stream()
                .filter(device -> !device.get("ip").asText().isEmpty())
                .toList();
        assertFalse(addressed.isEmpty());
        addressed.forEach(device -> {
            assertEquals("OFFLINE", device.get("web").asText(), device::toString);
            assertCoded("UN2051", device.get("detail").asText());
        });
    }

    @Test
    void hostilePhonesCostOnlyThemselvesAndEachIsSaidWithItsCode() {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("xxe", "UN2025");
        codes.put("endless", "UN2023");
        codes.put("trickle", "UN2022");
        codes.put("reset", "UN2024");
        codes.put("impostor", "UN2028");
        codes.put("silent", "UN2022");
        try (SimulatorProcess hostile =
                SimulatorProcess.start(SharedServer.folder(), Night.phones(14, 10, 40, "calm", "true"))) {
            Night hostiles = SharedServer.with(hostile, "hostile");
            hostiles.introduce(Pace.scaled(hostile.timeScale()));
            Map<String, String> faults = new LinkedHashMap<>();
            Iterator<String> names = hostile.phones().keySet().iterator();
            codes.keySet().forEach(fault -> faults.put(names.next(), fault));
            faults.forEach(hostile::fault);
            long run = hostiles.complete("health-check");
            Map<String, JsonNode> phones = api.devices(run);
            hostile.phones().keySet().forEach(name -> {
                JsonNode phone = phones.get(name);
                if (faults.containsKey(name)) {
                    assertSaid(codes.get(faults.get(name)), run, phone);
                } else {
                    assertEquals("ONLINE", phone.get("web").asText(), phone::toString);
                }
            });
            assertFalse(phones.toString().contains(hostName()), "a file of this machine in a phone's row");
        }
    }

    private static void assertSaid(String code, long run, JsonNode phone) {
        assertNotEquals("ONLINE", phone.get("web").asText(), phone::toString);
        assertCoded(code, phone.get("detail").asText());
        String timeline = api.timeline(run, phone.get("name").asText()).toString();
        assertTrue(timeline.contains(code), timeline);
    }

    /** What the simulator's external entity points to. */
    private static String hostName() {
        try {
            return Files.readString(Path.of("/etc/hostname")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Change {
        void of(ObjectNode body);
    }

    /** The simulated cluster under another name, with something wrong. */
    private static String define(String name, Change change) {
        ObjectNode body = Api.cluster(simulator, Pace.scaled(simulator.timeScale()));
        change.of(body);
        Wire.Answer answer = api.putCluster(name, body);
        assertEquals(2, answer.status() / 100, answer::text);
        return name;
    }

    private static void assertSaidByCheckAndRun(String code, String cluster) {
        JsonNode axl = api.check(cluster).expect(200).json().get("axl");
        assertFalse(axl.get("ok").asBoolean(), axl::toString);
        assertCoded(code, axl.get("problem").asText());
        long run = api.start(cluster, "health-check");
        JsonNode end = api.awaitEnd(run, Night.LONGEST_JOB);
        assertEquals("FAILED", end.get("status").asText(), end::toString);
        assertFalse(end.get("interrupted").asBoolean(), end::toString);
        assertTrue(end.get("messages").toString().contains(code), end::toString);
        assertFalse(end.toString().contains("not-the-password"), end::toString);
    }

    private static void assertCoded(String code, String text) {
        assertTrue(text.startsWith(code), text);
    }

    private static long contacts() {
        return simulator.log(0).stream()
                .filter(entry ->
                        Set.of("page", "key").contains(entry.get("kind").asText()))
                .count();
    }
}
