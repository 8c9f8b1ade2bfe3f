package org.upgradenight.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A restoration that puts a named profile on the phones in place of what they had: first dry, then as the plan said. */
class HardeningIT {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Map<String, String> CHOSEN = Map.of(
            "vendorConfig.webAccess", "1",
            "vendorConfig.settingsAccess", "2",
            "vendorConfig.voiceVlanAccess", "1",
            "vendorConfig.spanToPCPort", "1");

    private static SimulatorProcess simulator;
    private static Night night;

    @BeforeAll
    static void open() {
        simulator = SimulatorProcess.start(SharedServer.folder(), Night.phones(40, 33, 40, "bad-itl-percent", "0"));
        night = SharedServer.with(simulator, "hardened");
        night.introduce(Pace.scaled(simulator.timeScale()));
    }

    @AfterAll
    static void close() {
        simulator.close();
    }

    @Test
    void whatTheOperatorChoseStaysAndTheRestIsAsItWas() {
        StoredSettings before = StoredSettings.of(simulator);
        run(Api.run(night.cluster(), "pre-upgrade-preparation"));
        StoredSettings prepared = StoredSettings.of(simulator);
        Set<String> opened = new TreeSet<>(phonesOf(before.changed(prepared)));
        assertTrue(opened.size() > 20, opened::toString);

        long dry = run(restoration().put("dryRun", true));
        assertEquals(List.of(), prepared.changed(StoredSettings.of(simulator)), "a dry run changes nothing");
        Map<String, JsonNode> plan = plan(dry);
        opened.forEach(phone -> CHOSEN.forEach((element, value) ->
                assertEquals(Optional.of(value), planned(plan, prepared, phone, element), phone + " " + element)));
        plan.values().forEach(step -> assertEquals(from(step), prepared.value(holder(step), element(step))));

        run(restoration());
        StoredSettings hardened = StoredSettings.of(simulator);
        plan.values().forEach(step -> assertEquals(to(step), hardened.value(holder(step), element(step))));
        opened.forEach(phone -> CHOSEN.forEach(
                (element, value) -> assertEquals(Optional.of(value), hardened.value("devices/" + phone, element))));
        assertEquals(List.of(), before.without(CHOSEN.keySet()).changed(hardened.without(CHOSEN.keySet())));
        assertEquals(opened, new TreeSet<>(phonesOf(before.changed(hardened))), "and of no other phone");

        assertEquals(List.of(), night.api().unrestored(night.cluster()), "nothing waits for the next restoration");
        Set<String> deaf = night.api().outOfReach(night.cluster()).stream()
                .map(row -> row.get("device").asText())
                .collect(Collectors.toSet());
        simulator.phones().forEach((name, phone) -> {
            boolean heard = opened.contains(name) && !deaf.contains(name);
            assertFalse(heard && phone.get("webOn").asBoolean(), name + " still has its web server open");
            assertTrue(!deaf.contains(name) || !phone.get("registered").asBoolean(), name + " is there and listed");
        });
        long again = run(restoration().put("dryRun", true));
        assertEquals(Map.of(), plan(again), "what is hardened is not planned again");
    }

    private static ObjectNode restoration() {
        ObjectNode body = Api.run(night.cluster(), "post-upgrade-restoration");
        ObjectNode hardening = body.putObject("hardening").put("profile", "hardening-guide");
        CHOSEN.keySet().forEach(path -> hardening.withArray("elements").add(path.substring(path.indexOf('.') + 1)));
        return body;
    }

    private static long run(ObjectNode body) {
        long run = night.api().start(night.cluster(), body);
        Night.mustComplete(night.api().awaitEnd(run, LONGEST));
        return run;
    }

    /** The plan's steps for phones, by phone and element. */
    private static Map<String, JsonNode> plan(long run) {
        Map<String, JsonNode> steps = new TreeMap<>();
        night.api().plan(run).stream()
                .filter(step -> step.get("layer").asText().equals("DEVICE"))
                .forEach(step -> steps.put(holder(step) + " " + element(step), step));
        return steps;
    }

    /** What the phone will have by the plan: a step says so, or it is there already. */
    private static Optional<String> planned(
            Map<String, JsonNode> plan, StoredSettings now, String phone, String element) {
        String holder = "devices/" + phone;
        return Optional.ofNullable(plan.get(holder + " " + element))
                .map(HardeningIT::to)
                .orElseGet(() -> now.value(holder, element));
    }

    private static List<String> phonesOf(List<String> paths) {
        return paths.stream()
                .filter(path -> path.startsWith("devices/"))
                .map(path -> path.split("/")[1])
                .toList();
    }

    private static String holder(JsonNode step) {
        return "devices/" + step.get("phone").asText();
    }

    private static String element(JsonNode step) {
        return step.get("element").asText();
    }

    private static Optional<String> from(JsonNode step) {
        return text(step.get("from"));
    }

    private static Optional<String> to(JsonNode step) {
        return text(step.get("to"));
    }

    private static Optional<String> text(JsonNode value) {
        return value.isNull() || value.asText().isEmpty() ? Optional.empty() : Optional.of(value.asText());
    }
}
