package org.upgradenight.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.upgradenight.simulator.cluster.Cluster;

/** Adds the truth up. */
final class Summary {

    private static final List<String> FLAGS =
            List.of("registered", "webOn", "booting", "inCall", "inMenu", "changedSettings");
    private static final List<String> COUNTS = List.of(
            "itlErasedTimes",
            "erasedWhenEmpty",
            "sequencesStarted",
            "sequencesAfterErase",
            "sequencesAfterGood",
            "keys",
            "keysDuringCall",
            "keysDropped",
            "dialled",
            "wiped",
            "restarts");

    private Summary() {}

    static ObjectNode of(ObjectMapper json, Cluster cluster, ArrayNode phones) {
        ObjectNode summary = json.createObjectNode();
        summary.put("version", cluster.version());
        summary.put("phones", phones.size());
        for (String flag : FLAGS) {
            summary.put(flag, count(phones, flag, true));
        }
        for (String word : List.of("good", "stale", "none")) {
            summary.put("itl" + Character.toUpperCase(word.charAt(0)) + word.substring(1), equal(phones, word));
        }
        for (String count : COUNTS) {
            summary.put(count, sum(phones, count));
        }
        int most = 0;
        for (JsonNode phone : phones) {
            most = Math.max(most, phone.get("overlappingRequests").asInt());
        }
        summary.put("overlappingRequestsMax", most);
        return summary;
    }

    private static int count(ArrayNode phones, String flag, boolean value) {
        int count = 0;
        for (JsonNode phone : phones) {
            count += phone.get(flag).asBoolean() == value ? 1 : 0;
        }
        return count;
    }

    private static int equal(ArrayNode phones, String itl) {
        int count = 0;
        for (JsonNode phone : phones) {
            count += itl.equals(phone.get("itl").asText()) ? 1 : 0;
        }
        return count;
    }

    private static long sum(ArrayNode phones, String field) {
        long sum = 0;
        for (JsonNode phone : phones) {
            sum += phone.get(field).asLong();
        }
        return sum;
    }
}
