package org.upgradenight.sitework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhysicalListTest {
    private static final ManualSteps STEPS = ManualSteps.load();

    @Test
    void isInWalkingOrder() {
        List<OpenPhone> phones = new ArrayList<>(List.of(
                Phones.failed(1, "Berlin", "sw-2", "Gi1/0/1"),
                Phones.failed(2, "Berlin", "sw-2", "Gi1/0/2"),
                Phones.failed(3, "Berlin", "SW-2", "Gi1/0/10"),
                Phones.failed(4, "Berlin", "sw-2", "Gi2/0/1"),
                Phones.failed(5, "Berlin", "sw-10", "Gi1/0/1"),
                Phones.failed(6, "Berlin", "", "")));
        Collections.shuffle(phones, new Random(7));
        assertEquals(
                List.of(1, 2, 3, 4, 5, 6),
                numbers(PhysicalList.of("Berlin", "House B", phones, STEPS).visits()));
    }

    @ParameterizedTest
    @CsvSource({
        "VERIFIED, PHYSICAL, NOTHING",
        "FAILED, DELETE_BY_HTTP, VISIT",
        "UNCERTAIN, NONE, VISIT",
        "POSTPONED, DELETE_BY_HTTP, VISIT",
        "SKIPPED, PHYSICAL, VISIT",
        "SKIPPED, LOOK, LOOK",
        "SKIPPED, NONE, NOTHING",
        "SKIPPED, DELETE_BY_HTTP, NOTHING",
        "'', LOOK, LOOK",
        "'', '', NOTHING"
    })
    void listsWhoNeedsAVisit(String outcome, String remedy, Need need) {
        assertEquals(need, Need.of(Phones.ended(1, outcome, remedy)));
    }

    @Test
    void keepsPhonesToLookAtApart() {
        PhysicalList list = PhysicalList.of(
                "Berlin",
                "House B",
                List.of(Phones.judged(1, "Berlin", "LOOK"), Phones.judged(2, "Berlin", "PHYSICAL")),
                STEPS);
        assertEquals(List.of(2), numbers(list.visits()));
        assertEquals(List.of(1), numbers(list.toLookAt()));
        assertEquals(2, list.size());
    }

    @Test
    void saysWhyAndWhatToDo() {
        Visit failed = PhysicalList.of("Berlin", "House B", List.of(Phones.failed(1, "Berlin", "sw", "1")), STEPS)
                .visits()
                .get(0);
        assertEquals(
                "Help from afar failed: the phone could not check our log-in and takes no keys from afar (error 4)",
                failed.why());
        assertTrue(failed.whatToDo().startsWith("1. Press Applications (the gear)"));
        assertEquals("00:00:00:00:00:01", failed.mac());
        assertTrue(failed.howToKnow().startsWith("The phone shows its extension"), failed.howToKnow());
        assertEquals("House B, A phone", failed.place());
        assertEquals(1, failed.priority());
        assertEquals(4, failed.steps().size(), failed.steps()::toString);
        Visit judged = PhysicalList.of("Berlin", "House B", List.of(Phones.judged(1, "Berlin", "PHYSICAL")), STEPS)
                .visits()
                .get(0);
        assertEquals("The web server is off and the phone is not registered", judged.why());
    }

    @ParameterizedTest
    @CsvSource({
        "Cisco 7942, '5 (Trust List), 2 (ITL File)'",
        "Cisco 7911, Press Applications, then 3",
        "Cisco 8851, Security Settings",
        "Cisco 8945, Administrator Settings",
        "Cisco 8821, On the handset",
        "Cisco 12 SP+, factory reset",
        "'', factory reset"
    })
    void knowsTheStepsOfEachFamily(String model, String words) {
        assertTrue(STEPS.forModel(model).contains(words.split(", then")[0]), STEPS.forModel(model));
    }

    @ParameterizedTest
    @CsvSource({
        "GigabitEthernet1/0/2, Gi1/0/2",
        "TenGigabitEthernet1/1/1, Te1/1/1",
        "FastEthernet0/4, Fa0/4",
        "Gi2/0/7, Gi2/0/7",
        "GigabitEthernet, GigabitEthernet",
        "3, 3"
    })
    void portsAreAbbreviatedAsSwitchesDo(String port, String shown) {
        Visit visit = PhysicalList.of("Berlin", "", List.of(Phones.failed(1, "Berlin", "sw", port)), STEPS)
                .visits()
                .get(0);
        assertEquals(shown, visit.shortPort());
        assertEquals(port, visit.port());
    }

    private static List<Integer> numbers(List<Visit> visits) {
        return visits.stream()
                .map(visit -> Integer.parseInt(visit.phone().substring(3), 16))
                .toList();
    }
}
