package org.upgradenight.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Phones whose web server is off and that take no configuration any more: nothing reaches them but CTI. */
class CtiIT {
    private static final int SECONDS_TO_FOLLOW = 20;

    private static SimulatorProcess simulator;
    private static Night night;

    @BeforeAll
    static void open() {
        simulator =
                SimulatorProcess.start(SharedServer.folder(), Night.phones(60, 5, 10, "model-mix", "7965=3,8841=1"));
        night = SharedServer.with(simulator, "cti");
        night.introduce(pace(SECONDS_TO_FOLLOW));
    }

    @AfterAll
    static void close() {
        simulator.close();
    }

    @Test
    void phonesThatFollowNothingAreDeletedOverCti() throws IOException {
        List<String> classic = shut("7965", 2);
        String talking = classic.get(1);
        String newer = shut("8841", 1).get(0);
        run("pre-upgrade-preparation", List.of(classic.get(0), talking, newer));

        Map<String, JsonNode> without = run("itl-deletion", List.of(classic.get(0)));
        assertEquals(
                "WEB_OFF_NEEDS_CTI", without.get(classic.get(0)).get("reason").asText());
        assertEquals("PHYSICAL", without.get(classic.get(0)).get("remedy").asText());

        JsonNode foretold = night.api().forecast(night.cluster());
        assertFalse(foretold.get("ctiChannel").asBoolean());
        assertTrue(foretold.get("visitsNow").asLong() > 0, foretold.toString());
        Files.copy(
                Path.of(System.getProperty("upgrade.night.simulator")),
                Files.createDirectories(night.server().home().resolve("jtapi")).resolve("jtapi.jar"));
        assertEquals("UN2231", code(night.api().ctiCheck(night.cluster())));
        night.api()
                .putCti(
                        night.cluster(),
                        "127.0.0.1:" + simulator.endpoints().get("ctiPort").asInt());
        assertTrue(night.api().ctiCheck(night.cluster()).get("ok").asBoolean());
        JsonNode reached = night.api().forecast(night.cluster());
        assertTrue(reached.get("ctiChannel").asBoolean());
        assertTrue(reached.get("visitsNow").asLong() < foretold.get("visitsNow").asLong(), foretold + " " + reached);

        night.pace(pace(SECONDS_TO_FOLLOW * 4));
        simulator.force(talking, Wire.JSON.createObjectNode().put("inCall", true));
        Map<String, JsonNode> outcomes = run("itl-deletion", List.of(classic.get(0), talking, newer));
        assertEquals("VERIFIED", outcome(outcomes, classic.get(0)), outcomes::toString);
        assertEquals("VERIFIED", outcome(outcomes, talking), "once it had hung up");
        assertEquals("FAILED SCREEN_UNKNOWN", outcome(outcomes, newer) + " " + reason(outcomes, newer));
        judge(classic.get(0), talking, newer);
    }

    private static void judge(String deleted, String talking, String newer) {
        Map<String, JsonNode> truth = simulator.phones();
        assertTrue(truth.get(deleted).get("webOn").asBoolean(), "it takes its configuration again");
        assertEquals("good", truth.get(deleted).get("itl").asText());
        assertEquals(0, truth.get(talking).get("keysDuringCall").asInt());
        assertEquals(1, truth.get(talking).get("itlErasedTimes").asInt());
        assertEquals(0, truth.get(newer).get("wiped").asInt());
        assertFalse(simulator.log(0).stream()
                .anyMatch(entry -> entry.get("effect").asText().equals("lost by cti")));
    }

    /** Phones that are registered, shut and refuse what the cluster signs. */
    private static List<String> shut(String model, int many) {
        List<String> phones = simulator.phones().values().stream()
                .filter(phone -> phone.get("model").asText().equals(model))
                .filter(phone -> phone.get("registered").asBoolean())
                .filter(phone -> !phone.get("webOn").asBoolean())
                .filter(phone -> phone.get("settings").asText().equals("ENABLED"))
                .map(phone -> phone.get("name").asText())
                .limit(many)
                .toList();
        assertEquals(many, phones.size(), model);
        phones.forEach(
                phone -> simulator.force(phone, Wire.JSON.createObjectNode().put("itl", "stale")));
        return phones;
    }

    private static Map<String, JsonNode> run(String job, List<String> phones) {
        ObjectNode body = Api.run(night.cluster(), job);
        phones.forEach(body.putObject("scope").putArray("devices")::add);
        long run = night.api().start(night.cluster(), body);
        Night.mustComplete(night.api().awaitEnd(run, Night.LONGEST_JOB));
        return night.api().devices(run);
    }

    private static Pace pace(int deadlineSeconds) {
        return new Pace(10, 10, 600, 100_000, 100, 500, deadlineSeconds);
    }

    private static String outcome(Map<String, JsonNode> devices, String phone) {
        return devices.get(phone).get("outcome").asText();
    }

    private static String reason(Map<String, JsonNode> devices, String phone) {
        return devices.get(phone).get("reason").asText();
    }

    private static String code(JsonNode check) {
        return check.get("problem").asText().substring(0, 6);
    }
}
