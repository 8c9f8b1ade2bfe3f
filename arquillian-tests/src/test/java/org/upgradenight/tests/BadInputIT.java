package org.upgradenight.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
        assertCoded(answer.json());
    }

    @Test
    void unconfirmedChangeIsRefused() {
        ObjectNode body = Api.run(night.cluster(), "itl-deletion").put("confirm", "");
        Wire.Answer answer = api.ask(night.cluster(), body);
        assertEquals(400, answer.status(), answer::text);
        assertCoded(answer.json());
    }

    @Test
    void wrongPasswordIsSaidByCheckAndRun() {
        String cluster = define("wrong-password", body -> body.put("password", "not-the-password"));
        assertFalse(api.check(cluster).expect(200).json().get("axl").get("ok").asBoolean());
        assertFailsWithCode(cluster);
    }

    @Test
    void untrustedCertificateIsSaidByCheckAndRun() {
        String cluster = define("untrusted", body -> body.putNull("trustedCertificates"));
        assertFalse(api.check(cluster).expect(200).json().get("axl").get("ok").asBoolean());
        assertFailsWithCode(cluster);
    }

    @Test
    void brokenRowOfAnInventoryIsNamedAndTheRestIsTaken() {
        List<String> names = new ArrayList<>(simulator.phones().keySet());
        String csv = "Device Name,Description\n" + names.get(0) + ",first\n\"not a phone\",second\n" + names.get(1)
                + ",third\n";
        JsonNode answer = api.inventory(night.cluster(), csv).expect(200).json();
        assertEquals(2, answer.get("accepted").asInt(), answer::toString);
        assertEquals(1, answer.get("rejected").size(), answer::toString);
        assertEquals(3, answer.get("rejected").get(0).get("line").asInt(), answer::toString);
        assertFalse(answer.get("rejected").get(0).get("reason").asText().isBlank(), answer::toString);
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
        assertTrue(api.devices(run).values().stream()
                .noneMatch(device -> device.get("web").asText().equals("ONLINE")));
    }

    @Test
    void hostileBodiesCostOnlyTheirPhones() {
        Map<String, JsonNode> phones;
        try (SimulatorProcess hostile =
                SimulatorProcess.start(SharedServer.folder(), Night.phones(12, 10, 40, "calm", "true"))) {
            Night hostiles = SharedServer.with(hostile, "hostile");
            hostiles.introduce(Pace.scaled(hostile.timeScale()));
            List<String> names = new ArrayList<>(hostile.phones().keySet());
            List<String> faults = List.of("xxe", "endless", "trickle", "reset", "nonXml", "impostor");
            for (int i = 0; i < faults.size(); i++) {
                hostile.fault(names.get(i), faults.get(i));
            }
            long run = hostiles.complete("health-check");
            phones = api.devices(run);
            Set<String> bad = Set.copyOf(names.subList(0, faults.size()));
            names.stream()
                    .filter(name -> !bad.contains(name))
                    .forEach(name ->
                            assertEquals("ONLINE", phones.get(name).get("web").asText(), phones.get(name)::toString));
            Stream.of("endless", "trickle", "impostor")
                    .map(faults::indexOf)
                    .map(names::get)
                    .forEach(name -> assertFalse(
                            phones.get(name).get("web").asText().equals("ONLINE"), phones.get(name)::toString));
            assertFalse(phones.toString().contains("root:"), "a file of this machine in a phone's row");
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

    private static void assertFailsWithCode(String cluster) {
        long run = api.start(cluster, "health-check");
        JsonNode end = api.awaitEnd(run, Night.LONGEST_JOB);
        assertEquals("FAILED", end.get("status").asText(), end::toString);
        assertFalse(end.get("interrupted").asBoolean(), end::toString);
        assertTrue(end.get("messages").toString().contains("UN21"), end::toString);
        assertFalse(end.toString().contains("not-the-password"), end::toString);
    }

    private static void assertCoded(JsonNode problem) {
        assertTrue(problem.get("code").asText().matches("UN\\d{4}"), problem::toString);
    }

    private static long contacts() {
        return simulator.log(0).stream()
                .filter(entry ->
                        Set.of("page", "key").contains(entry.get("kind").asText()))
                .count();
    }
}
