package org.upgradenight.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Phones that cannot be seen to follow stay listed with their reason, and the next restoration takes them up. */
class RestorationIT {
    private static SimulatorProcess simulator;
    private static Night night;

    @BeforeAll
    static void open() {
        simulator = SimulatorProcess.start(SharedServer.folder(), Night.phones(40, 3, 40));
        night = SharedServer.with(simulator, "restoration");
        night.introduce(Pace.scaled(simulator.timeScale()));
    }

    @AfterAll
    static void close() {
        simulator.close();
    }

    @Test
    void aPhoneOutOfReachIsListedUntilALaterRunSeesItFollow() {
        String shut = any(phone -> registered(phone) && !phone.get("webOn").asBoolean());
        String open = any(phone -> registered(phone) && phone.get("webOn").asBoolean());
        String stale = any(phone -> registered(phone)
                && phone.get("webOn").asBoolean()
                && !phone.get("name").asText().equals(open));
        night.complete("pre-upgrade-preparation");
        assertTrue(simulator.phones().get(shut).get("webOn").asBoolean(), "prepared");
        assertEquals(Set.of(""), reasons(shut), "nobody has tried to put it back");

        simulator.force(shut, Wire.JSON.createObjectNode().put("registered", false));
        simulator.fault(open, "silent");
        simulator.force(stale, Wire.JSON.createObjectNode().put("itl", "stale"));
        night.complete("post-upgrade-restoration");
        assertEquals(Set.of("NOT_REGISTERED"), reasons(shut));
        assertTrue(simulator.phones().get(shut).get("webOn").asBoolean(), "it has heard nothing");
        assertEquals(Set.of("NOT_REACHABLE"), reasons(open));
        assertEquals(Set.of("STALE_TRUST_LIST"), reasons(stale));
        assertEquals(List.of(), night.api().unrestored(night.cluster()), "the cluster has done its part");
        judge();

        simulator.force(shut, Wire.JSON.createObjectNode().put("registered", true));
        simulator.fault(open, "none");
        simulator.force(stale, Wire.JSON.createObjectNode().put("itl", "good"));
        night.complete("post-upgrade-restoration");
        assertEquals(Set.of(), reasons(shut));
        assertFalse(simulator.phones().get(shut).get("webOn").asBoolean());
        assertEquals(Set.of(), reasons(open));
        assertEquals(Set.of(), reasons(stale));
        judge();
    }

    private static void judge() {
        new Verdict()
                .nothingLeftChanged(
                        simulator.phones(),
                        night.api().unrestored(night.cluster()),
                        night.api().outOfReach(night.cluster()))
                .orFail();
    }

    private static Set<String> reasons(String phone) {
        List<JsonNode> listed = new ArrayList<>(night.api().unrestored(night.cluster()));
        listed.addAll(night.api().outOfReach(night.cluster()));
        return listed.stream()
                .filter(setting -> setting.get("device").asText().equals(phone))
                .map(setting -> setting.get("reason").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean registered(JsonNode phone) {
        return phone.get("registered").asBoolean();
    }

    private static String any(Predicate<JsonNode> trait) {
        return simulator.phones().entrySet().stream()
                .filter(phone -> trait.test(phone.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
