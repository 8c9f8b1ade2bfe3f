package org.upgradenight.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A night in which the keys of one group, the phones of one model, load and site, do nothing: that group is halted after its
 * first phones, and the others go on. Judged by the simulator's log.
 */
class GroupHaltIT {
    private static final double TIME_SCALE = 20;
    private static final int FIRST = 1;
    private static final int THEN = 5;

    /** Two failures are more than a fifth of the six that have to be verified first. */
    private static final int PRESSED_IN_VAIN = 2;

    private static SimulatorProcess simulator;
    private static Night night;
    private static Map<String, Set<String>> groups;
    private static String broken;
    private static Map<String, List<JsonNode>> events;
    private static Map<String, JsonNode> devices;
    private static JsonNode run;
    private static long deletion;

    @BeforeAll
    static void holdIt() {
        simulator = SimulatorProcess.start(
                SharedServer.folder(),
                Night.phones(
                        90,
                        21,
                        TIME_SCALE,
                        "calm",
                        "true",
                        "sites",
                        "2",
                        "bad-itl-percent",
                        "100",
                        "model-mix",
                        "7962=1,8841=1"));
        night = SharedServer.with(simulator, "halting");
        night.introduce(Pace.scaled(TIME_SCALE));
        ObjectNode photographing = Api.cluster(simulator, Pace.scaled(TIME_SCALE));
        ((ObjectNode) photographing.get("limits")).put("screenshots", true);
        night.api().putCluster(night.cluster(), photographing).expect(200);
        night.complete("pre-upgrade-preparation");
        night.upgrade();
        groups = groups(simulator.phones());
        broken = groups.keySet().stream()
                .max((one, other) -> Integer.compare(
                        groups.get(one).size(), groups.get(other).size()))
                .orElseThrow();
        groups.get(broken).forEach(phone -> simulator.fault(phone, "successWithoutEffect"));
        deletion = night.api().start(night.cluster(), "itl-deletion");
        run = night.api().awaitEnd(deletion, Night.LONGEST_JOB);
        Night.mustComplete(run);
        devices = night.api().devices(deletion);
        events = simulator.log(0).stream()
                .filter(entry -> !entry.get("phone").asText().isEmpty())
                .collect(Collectors.groupingBy(entry -> entry.get("phone").asText()));
    }

    @AfterAll
    static void close() {
        simulator.close();
    }

    @Test
    void theBrokenGroupAloneIsHaltedAndTheOperatorIsTold() {
        List<String> told = new ArrayList<>();
        run.get("messages").forEach(message -> {
            if (message.get("code").asText().equals("UN7046")) {
                told.add(message.get("text").asText());
            }
        });
        assertEquals(1, told.size(), told.toString());
        String phone = groups.get(broken).iterator().next();
        JsonNode truth = simulator.phones().get(phone);
        assertTrue(told.get(0).contains(truth.get("load").asText()), told.get(0));
        assertTrue(told.get(0).contains(truth.get("site").asText()), told.get(0));
    }

    @Test
    void noKeyReachesTheRestOfTheBrokenGroup() {
        Set<String> pressed = new TreeSet<>();
        Set<String> left = new TreeSet<>();
        groups.get(broken).forEach(phone -> {
            boolean begun = firstKey(phone) < Long.MAX_VALUE;
            (begun ? pressed : left).add(phone);
            assertEquals(begun ? "FAILED UNCHANGED" : "POSTPONED GROUP_HALTED", said(phone), phone);
        });
        assertEquals(PRESSED_IN_VAIN, pressed.size(), pressed.toString());
        assertTrue(left.size() > THEN, left.toString());
    }

    @Test
    void theOtherGroupsGoOnAndVerify() {
        Verdict verdict = new Verdict();
        Map<String, JsonNode> truth = simulator.phones();
        truth.forEach((name, phone) -> {
            if (!groups.get(broken).contains(name)) {
                verdict.mustHold(said(name).startsWith("VERIFIED"), name + " is " + said(name));
                verdict.mustHold(phone.get("itl").asText().equals("good"), name + " has no good list");
            }
        });
        verdict.noHarm(truth).orFail();
    }

    /** Where a group is larger than its canary, which in this estate more than one healthy group is. */
    @Test
    void aGroupBeginsByItsFirstPhones() {
        Verdict verdict = new Verdict();
        int large = 0;
        for (Map.Entry<String, Set<String>> group : groups.entrySet()) {
            if (group.getKey().equals(broken)) {
                continue;
            }
            List<Long> begun = group.getValue().stream()
                    .map(GroupHaltIT::firstKey)
                    .sorted()
                    .toList();
            List<Long> proven = group.getValue().stream()
                    .map(GroupHaltIT::newListFetched)
                    .sorted()
                    .toList();
            for (int phone = FIRST; phone < begun.size(); phone++) {
                int needed = phone < FIRST + THEN ? FIRST : FIRST + THEN;
                verdict.mustHold(
                        begun.get(phone) > proven.get(needed - 1),
                        group.getKey() + ": phone " + phone + " got keys before " + needed + " had their new list");
            }
            large += begun.size() > FIRST + THEN ? 1 : 0;
        }
        verdict.orFail();
        assertTrue(large > 1, groups.toString());
    }

    /** By the models that offer one: the 8800s. */
    @Test
    void theScreenBeforeTheLastKeyIsKept() {
        Map<String, JsonNode> truth = simulator.phones();
        String wide = verified(truth, "8841");
        byte[] picture = night.api().screenshot(deletion, wide);
        assertEquals("PNG", new String(picture, 1, 3, StandardCharsets.US_ASCII));
        assertTrue(
                night.api().timeline(deletion, wide).stream()
                        .anyMatch(line -> line.toString().contains("screenshot kept, 800 by 480")),
                wide);
        assertEquals(
                404,
                night.api().askScreenshot(deletion, verified(truth, "7962")).status());
    }

    /** In a browser, whose policy and whose decoder have to take it. */
    @Test
    void theScreenBeforeTheLastKeyIsSeenOnThePhonesPage() {
        String wide = verified(simulator.phones(), "8841");
        try (Chromium chromium = Chromium.launch();
                Visitor visitor = Visitor.admin(chromium, night.server())) {
            visitor.show("/device.xhtml?run=" + deletion + "&phone=" + wide);
            assertThat(visitor.find("#screen")).isVisible();
            assertEquals(
                    800,
                    visitor.find("#screen").evaluate("picture => picture.decode().then(() => picture.naturalWidth)"));
            assertEquals(List.of(), visitor.complaints());
        }
    }

    private static String verified(Map<String, JsonNode> truth, String model) {
        return truth.values().stream()
                .filter(phone -> phone.get("model").asText().equals(model))
                .map(phone -> phone.get("name").asText())
                .filter(name -> said(name).startsWith("VERIFIED"))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Set<String>> groups(Map<String, JsonNode> phones) {
        Map<String, Set<String>> groups = new TreeMap<>();
        phones.forEach((name, phone) -> groups.computeIfAbsent(
                        phone.get("model").asText() + " " + phone.get("load").asText() + " "
                                + phone.get("site").asText(),
                        fresh -> new LinkedHashSet<>())
                .add(name));
        return new HashMap<>(groups);
    }

    /** The number of the log's entry by which the phone got its first key; beyond all numbers when it got none. */
    private static long firstKey(String phone) {
        return first(phone, entry -> entry.get("kind").asText().equals("key"), 0);
    }

    /** When the phone, its list erased, asked its server for one. */
    private static long newListFetched(String phone) {
        long erased = first(phone, entry -> entry.get("effect").asText().startsWith("erased"), 0);
        return first(phone, entry -> entry.get("what").asText().startsWith("ITL"), erased);
    }

    private static long first(String phone, Predicate<JsonNode> kind, long after) {
        return events.getOrDefault(phone, List.of()).stream()
                .filter(kind)
                .mapToLong(entry -> entry.get("seq").asLong())
                .filter(number -> number >= after)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private static String said(String phone) {
        JsonNode device = devices.get(phone);
        return device.get("outcome").asText() + " " + device.get("reason").asText();
    }
}
