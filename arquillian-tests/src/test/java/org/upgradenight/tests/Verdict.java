package org.upgradenight.tests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Holds what the product says against what the simulator knows to be true. Each finding is one sentence. */
final class Verdict {
    private static final Pattern PHONE = Pattern.compile("SEP[0-9A-F]{12}");

    private final List<String> findings = new ArrayList<>();

    /** What is wrong; empty when all is well. */
    List<String> findings() {
        return List.copyOf(findings);
    }

    void mustHold(boolean holds, String otherwise) {
        if (!holds) {
            findings.add(otherwise);
        }
    }

    /** Fails the test with every finding. */
    void orFail() {
        if (!findings.isEmpty()) {
            throw new AssertionError(findings.size() + " findings:\n" + String.join("\n", findings));
        }
    }

    /** Nothing lost: every phone has an outcome, verified ones are good, and whoever is not good is in a letter. */
    Verdict nothingLost(Map<String, JsonNode> truth, Map<String, JsonNode> devices, Set<String> listed) {
        truth.forEach((name, phone) -> {
            JsonNode device = devices.get(name);
            if (device == null || device.path("outcome").asText("").isEmpty()) {
                findings.add(name + " has no outcome");
                return;
            }
            String outcome = device.get("outcome").asText();
            String itl = phone.get("itl").asText();
            if (outcome.equals("VERIFIED")) {
                mustHold(itl.equals("good"), name + " is VERIFIED, but its trust list is " + itl);
            } else {
                mustHold(
                        itl.equals("good") || listed.contains(name),
                        name + " is " + outcome + " " + device.path("reason").asText() + " with a trust list that is "
                                + itl + ", and in no letter");
            }
        });
        return this;
    }

    /** No phone was pressed after success, in a call, dialled, wiped, spoken to twice at once, or left in a menu. */
    Verdict noHarm(Map<String, JsonNode> truth) {
        for (String count : List.of("sequencesAfterGood", "keysDuringCall", "wiped", "dialled")) {
            List<String> harmed = having(truth, phone -> phone.get(count).asInt() > 0);
            mustHold(harmed.isEmpty(), count + ": " + harmed);
        }
        List<String> twice =
                having(truth, phone -> phone.get("overlappingRequests").asInt() > 1);
        mustHold(twice.isEmpty(), "two requests at once: " + twice);
        List<String> inMenu = having(truth, phone -> phone.get("inMenu").asBoolean());
        mustHold(inMenu.isEmpty(), "left in a menu: " + inMenu);
        return this;
    }

    /**
     * In the cluster every setting is as it was before the night; the phones that do not follow it are those that the
     * product still lists, with a reason. Of a phone with a fault nobody can tell.
     */
    Verdict nothingLeftChanged(Map<String, JsonNode> truth, List<JsonNode> unrestored, List<JsonNode> outOfReach) {
        unrestored.forEach(setting -> mustHold(
                !truth.get(setting.get("device").asText()).get("faults").isEmpty(), "still not restored: " + setting));
        List<String> changed =
                having(truth, phone -> phone.get("changedSettings").asBoolean());
        mustHold(changed.isEmpty(), "settings left changed: " + changed);
        Map<String, String> waiting = new TreeMap<>();
        List<JsonNode> listed = new ArrayList<>(unrestored);
        listed.addAll(outOfReach);
        for (JsonNode setting : listed) {
            waiting.put(
                    setting.get("device").asText(),
                    setting.get("reason").asText() + " " + setting.get("note").asText());
            boolean said = setting.get("state").asText().equals("AWAITING_PHONE")
                    && !setting.get("reason").asText().isEmpty();
            mustHold(said, "still listed, and not why: " + setting);
        }
        List<String> forgotten =
                having(truth, phone -> sound(phone) && !phone.get("follows").asBoolean());
        forgotten.removeAll(waiting.keySet());
        mustHold(forgotten.isEmpty(), "work by our settings and are not listed: " + forgotten);
        // A device of which the cluster has no more than its row follows nothing.
        waiting.keySet().retainAll(truth.keySet());
        waiting.keySet().removeAll(having(truth, phone -> !sound(phone) || !inOrder(phone)));
        mustHold(waiting.isEmpty(), "listed although in order: " + waiting);
        return this;
    }

    private static boolean sound(JsonNode phone) {
        return phone.get("faults").isEmpty();
    }

    private static boolean inOrder(JsonNode phone) {
        return phone.get("follows").asBoolean() && phone.get("registered").asBoolean();
    }

    private static List<String> having(Map<String, JsonNode> truth, Predicate<JsonNode> trait) {
        return truth.entrySet().stream()
                .filter(phone -> trait.test(phone.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The phones that the lists in the letters name, of letters to addresses with that beginning. */
    static Set<String> listed(JsonNode mail, String to) {
        Set<String> phones = new TreeSet<>();
        for (JsonNode letter : mail) {
            if (letter.get("to").toString().contains(to)) {
                letter.get("attachments")
                        .forEach(list -> phones.addAll(named(list.get("content").asText())));
            }
        }
        return phones;
    }

    /** The lines of those lists, by the first phone that each names. */
    static Map<String, String> listLines(JsonNode mail, String to) {
        Map<String, String> lines = new TreeMap<>();
        for (JsonNode letter : mail) {
            if (letter.get("to").toString().contains(to)) {
                letter.get("attachments")
                        .forEach(list -> list.get("content")
                                .asText()
                                .lines()
                                .forEach(line ->
                                        named(line).stream().findFirst().ifPresent(phone -> lines.put(phone, line))));
            }
        }
        return lines;
    }

    private static List<String> named(String csv) {
        return PHONE.matcher(csv).results().map(MatchResult::group).distinct().toList();
    }
}
