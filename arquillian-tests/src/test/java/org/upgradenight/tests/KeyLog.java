package org.upgradenight.tests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The simulator's log of keys, phone by phone: what was pressed after the phone's list had been erased. */
final class KeyLog {
    private final Set<String> erased = new HashSet<>();
    private final Map<String, Integer> erasedAgain = new HashMap<>();
    private final Map<String, String> erasingAfterwards = new HashMap<>();

    private KeyLog() {}

    static KeyLog of(SimulatorProcess simulator) {
        KeyLog log = new KeyLog();
        simulator.log(0).stream()
                .filter(entry -> entry.get("kind").asText().equals("key"))
                .forEach(log::take);
        return log;
    }

    private void take(JsonNode entry) {
        String phone = entry.get("phone").asText();
        String effect = entry.get("effect").asText();
        if (effect.startsWith("erased")) {
            if (!erased.add(phone)) {
                erasedAgain.merge(phone, 1, Integer::sum);
            }
        } else if (erased.contains(phone) && effect.contains("erase")) {
            erasingAfterwards.put(phone, entry.toString());
        }
    }

    void judge(Verdict verdict) {
        verdict.mustHold(!erased.isEmpty(), "the log knows of no erased list");
        verdict.mustHold(erasedAgain.isEmpty(), "erased more than once: " + erasedAgain);
        verdict.mustHold(erasingAfterwards.isEmpty(), "led to the erase menu after an erase: " + erasingAfterwards);
    }
}
