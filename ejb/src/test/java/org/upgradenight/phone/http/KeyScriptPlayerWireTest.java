package org.upgradenight.phone.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.upgradenight.house.Meters;
import org.upgradenight.inventory.Credentials;
import org.upgradenight.inventory.DeviceModel;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.Trail;
import org.upgradenight.phone.DevicePage;
import org.upgradenight.phone.GuardedKeyScriptPlayer;
import org.upgradenight.phone.KeyScript;
import org.upgradenight.phone.KeyScriptCatalogue;
import org.upgradenight.phone.PageAnswer;
import org.upgradenight.phone.Phone;
import org.upgradenight.phone.PlayReason;
import org.upgradenight.phone.PlayResult;
import org.upgradenight.phone.PressRisks;
import org.upgradenight.simulator.Options;
import org.upgradenight.simulator.Simulator;
import org.upgradenight.simulator.handset.Fault;
import org.upgradenight.simulator.handset.PhoneConfig;

/** Plays the shipped scripts on the simulator's phones and judges by the simulator's own truth. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KeyScriptPlayerWireTest {

    /** World time runs a hundred times faster; the pace keeps more than the gap that a phone needs between keys. */
    private static final Duration PACE = Duration.ofMillis(15);

    private static final int PHONES = 260;

    private static Simulator simulator;
    private static PhoneHttp http;
    private static HttpPhonePages pages;
    private static GuardedKeyScriptPlayer player;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        simulator = Simulator.start(Options.of(
                "--phones",
                "" + PHONES,
                "--seed",
                "7",
                "--calm",
                "true",
                "--time-scale",
                "100",
                "--phone-network",
                "127.71.0.0"));
        // As on the night: a plain authentication URL at every phone, or the first key without an ITL would be refused.
        simulator
                .phones()
                .values()
                .forEach(phone -> phone.forceConfiguration(
                        new PhoneConfig(0, 0, 1, simulator.endpoints().authenticationUrl(), "")));
        http = new PhoneHttp(
                new HttpLimits(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofMillis(500), 256 * 1024, 100));
        pages = new HttpPhonePages(http);
        player = new GuardedKeyScriptPlayer(
                pages,
                new HttpKeyPad(http, new Meters()),
                new HttpCallStates(http),
                new HttpScreens(http),
                new HttpCamera(http));
    }

    @AfterAll
    static void end() throws IOException {
        http.close();
        simulator.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7942", "7962", "7965", "7975", "7841", "8841", "8851"})
    void rightSequenceErasesOnceAndLeavesTheMenu(String model) {
        for (JsonNode before : untouched(model).limit(4).toList()) {
            Optional<PlayResult> result = play(before);
            JsonNode truth = truth(before);
            if (result.isEmpty()) {
                assertEquals("7841", model, "only old loads of the 7841 have no script");
                assertEquals(0, truth.get("keys").asInt());
                continue;
            }
            // Some phones restart by themselves, and take the answer to the last key with them.
            boolean delivered = result.get() instanceof PlayResult.Played
                    || (result.get() instanceof PlayResult.InDoubt
                            && truth.get("restarts").asInt() > 0);
            assertTrue(delivered, result + " " + truth);
            assertEquals(1, truth.get("itlErasedTimes").asInt(), truth.toString());
            assertUnharmed(truth);
            assertEquals(false, truth.get("inMenu").asBoolean(), truth.toString());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {
                "ERROR4",
                "HTTP401",
                "REFUSED",
                "IN_CALL",
                "IMPOSTOR",
                "NON_XML",
                "RESTART_MID_SEQUENCE",
                "RESET",
                "SILENT"
            })
    void disturbancesEndWithoutHarm(Fault fault) {
        for (String model : List.of("7942", "7975", "7841", "8841")) {
            JsonNode before = untouched(model)
                    .filter(node -> script(node).isPresent())
                    .findFirst()
                    .orElseThrow();
            String name = before.get("name").asText();
            simulator.phones().get(name).fault(fault, true);

            PlayResult result = play(before).orElseThrow();

            JsonNode truth = truth(before);
            assertUnharmed(truth);
            assertTrue(truth.get("itlErasedTimes").asInt() <= 1, truth.toString());
            if (result instanceof PlayResult.Harmless) {
                assertEquals(0, truth.get("itlErasedTimes").asInt(), result + " " + truth);
            }
            if (fault == Fault.IN_CALL) {
                assertInstanceOf(PlayResult.InCall.class, result);
                assertEquals(0, truth.get("keys").asInt());
            }
            if (fault == Fault.ERROR4) {
                assertEquals(PlayReason.ERROR_4.name(), ((PlayResult.Harmless) result).reason());
            }
            if (fault == Fault.IMPOSTOR) {
                assertEquals(PlayReason.NOT_A_PHONE.name(), ((PlayResult.Harmless) result).reason());
            }
        }
    }

    @Test
    void everyPhoneIsReadAsWhatItIs() {
        for (JsonNode truth : (Iterable<JsonNode>) nodes()::iterator) {
            if (simulator.phones().get(truth.get("name").asText()).faults().isEmpty()
                    && !truth.get("booting").asBoolean()) {
                PageAnswer<DevicePage> device = pages.device(phone(truth), Trail.NONE);
                assertInstanceOf(PageAnswer.Page.class, device, truth.toString());
                DevicePage page = ((PageAnswer.Page<DevicePage>) device).content();
                assertEquals(truth.get("mac").asText(), page.mac());
                assertEquals(truth.get("load").asText(), page.load());
                var network = pages.network(phone(truth), Trail.NONE);
                assertInstanceOf(PageAnswer.Page.class, network);
                assertInstanceOf(PageAnswer.Page.class, pages.port(phone(truth), Trail.NONE));
                assertInstanceOf(PageAnswer.Page.class, pages.statusMessages(phone(truth), Trail.NONE));
            }
        }
    }

    private static void assertUnharmed(JsonNode truth) {
        for (String harm : List.of("keysDuringCall", "dialled", "wiped")) {
            assertEquals(0, truth.get(harm).asInt(), harm + " " + truth);
        }
        assertTrue(truth.get("overlappingRequests").asInt() <= 1, truth.toString());
    }

    private Optional<PlayResult> play(JsonNode truth) {
        List<String> trail = new ArrayList<>();
        return script(truth)
                .map(script -> player.play(
                        phone(truth),
                        script,
                        PACE,
                        new PressRisks(false, true, false),
                        () -> true,
                        (kind, text) -> trail.add(kind + " " + text)));
    }

    private static Optional<KeyScript> script(JsonNode truth) {
        Phone phone = phone(truth);
        return new KeyScriptCatalogue().deletingItl(phone.model(), phone.load());
    }

    private static Phone phone(JsonNode truth) {
        return new Phone(
                new DeviceName(truth.get("name").asText()),
                new DeviceModel("Cisco " + truth.get("model").asText()),
                truth.get("load").asText(),
                truth.get("ip").asText(),
                simulator.endpoints().phonePort(),
                new Credentials(
                        simulator.endpoints().phoneUser(), simulator.endpoints().phonePassword()));
    }

    private static Stream<JsonNode> untouched(String model) {
        return nodes().filter(node -> node.get("model").asText().equals(model)
                && node.get("keys").asInt() == 0
                && simulator.phones().get(node.get("name").asText()).faults().isEmpty());
    }

    private static Stream<JsonNode> nodes() {
        return simulator.phones().keySet().stream().sorted().map(simulator::truthOf);
    }

    private static JsonNode truth(JsonNode before) {
        return simulator.truthOf(before.get("name").asText());
    }
}
