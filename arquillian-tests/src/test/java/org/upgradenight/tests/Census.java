package org.upgradenight.tests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a report of a simulated estate has to say, counted from the simulator's truth alone. One device is in the cluster's
 * books and nowhere else: a 7960 that was never registered, of a model without a trust list.
 */
final class Census {
    static final long GONE = 1;

    private final Collection<JsonNode> phones;

    Census(Collection<JsonNode> phones) {
        this.phones = phones;
    }

    long all() {
        return phones.size() + GONE;
    }

    long count(Predicate<JsonNode> which) {
        return phones.stream().filter(which).count();
    }

    /** Names, in order. */
    List<String> names(Predicate<JsonNode> which) {
        return phones.stream()
                .filter(which)
                .map(phone -> phone.get("name").asText())
                .sorted()
                .toList();
    }

    /** Phones by a word of theirs. */
    Map<String, Long> by(Function<JsonNode, String> word, Predicate<JsonNode> which) {
        return phones.stream().filter(which).collect(Collectors.groupingBy(word, TreeMap::new, Collectors.counting()));
    }

    /** The models of phones, as the cluster names them. */
    Set<String> models(Predicate<JsonNode> which) {
        return phones.stream().filter(which).map(Census::model).collect(Collectors.toCollection(TreeSet::new));
    }

    static String model(JsonNode phone) {
        return "Cisco " + phone.get("model").asText();
    }

    /** Whether its pages can be read. */
    static boolean web(JsonNode phone) {
        return phone.get("webOn").asBoolean();
    }

    static boolean registered(JsonNode phone) {
        return phone.get("registered").asBoolean();
    }

    static boolean shut(JsonNode phone) {
        return !web(phone) && registered(phone);
    }

    /** Whether its pages tell that its list is in that state. */
    static Predicate<JsonNode> shows(String state) {
        return phone -> web(phone) && phone.get("itl").asText().equals(state);
    }

    static Predicate<JsonNode> settings(String word) {
        return phone -> phone.get("settings").asText().equals(word);
    }

    /** What its pages show of how it was set up. */
    static Predicate<JsonNode> habit(String name) {
        return phone -> web(phone) && phone.at("/habits/" + name).asBoolean();
    }

    static boolean onDefault(JsonNode phone) {
        return phone.get("load").asText().equals(phone.get("defaultLoad").asText());
    }

    static boolean newer(JsonNode phone) {
        return !phone.get("family").asText().startsWith("CLASSIC");
    }

    /** How its signalling is secured, in the words of its page. */
    static String mode(JsonNode phone) {
        return phone.at("/habits/securityMode").asText();
    }
}
