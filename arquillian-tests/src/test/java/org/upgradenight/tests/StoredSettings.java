package org.upgradenight.tests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the simulated cluster stores, each setting by a path such as {@code devices/SEP.../vendorConfig}. */
final class StoredSettings {
    private static final String CONFIGURATION = "vendorConfig";
    private static final String USERS = "applicationUsers";
    private static final String CONTROLLED_BY = "controlledBy:";
    private static final List<String> OPENED =
            List.of("vendorConfig.webAccess", "vendorConfig.webProtocol", "vendorConfig.settingsAccess");

    private final Map<String, String> values = new TreeMap<>();

    private StoredSettings() {}

    static StoredSettings of(SimulatorProcess simulator) {
        StoredSettings settings = new StoredSettings();
        settings.add("", simulator.settings());
        return settings;
    }

    private void add(String path, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(one -> add(path + "/" + one.getKey(), one.getValue()));
        } else if (path.startsWith("/" + USERS)) {
            values.put(path.substring(1), "there");
            node.forEach(device -> values.put(path.substring(1) + "/" + device.asText(), "controlled"));
        } else {
            values.put(path.substring(1), node.isTextual() ? node.asText() : node.toString());
        }
    }

    /** The paths at which the other says something else. */
    List<String> changed(StoredSettings other) {
        Set<String> paths = new TreeSet<>(values.keySet());
        paths.addAll(other.values.keySet());
        return paths.stream()
                .filter(path -> !Objects.equals(values.get(path), other.values.get(path)))
                .toList();
    }

    /** What a list of unrestored settings says wrongly, or does not say, where this was before and that is now. */
    List<String> misses(StoredSettings now, List<JsonNode> rows) {
        List<String> wrong = new ArrayList<>();
        Set<String> listed = new TreeSet<>();
        for (JsonNode row : rows) {
            place(row).ifPresent(place -> {
                listed.add(place.holder() + "/" + place.element());
                Optional<String> prior = Optional.of(row.get("priorValue"))
                        .filter(value -> !value.isNull())
                        .map(JsonNode::asText);
                Optional<String> was = value(place.holder(), place.element());
                if (!prior.equals(was)) {
                    wrong.add(place + " was " + was + " and is listed as " + prior);
                }
            });
        }
        for (String path : changed(now)) {
            changedElements(path, now)
                    .filter(element -> !listed.contains(element))
                    .forEach(element -> wrong.add(element + " is changed and not listed"));
        }
        return wrong;
    }

    private record Place(String holder, String element) {}

    /** Where a listed setting is stored; nothing for what is stored nowhere, because it is inherited. */
    private static Optional<Place> place(JsonNode row) {
        String name = row.get("device").asText();
        String element = row.get("element").asText();
        return switch (row.get("layer").asText()) {
            case "DEVICE" -> Optional.of(new Place("devices/" + name, element));
            case "COMMON_PHONE_PROFILE" -> Optional.of(new Place("profiles/" + name, element));
            case "ENTERPRISE" -> Optional.of(new Place("enterprise", element));
            case "ENTERPRISE_PARAMETERS" -> Optional.of(new Place("parameters/Enterprise Wide", element));
            case "APPLICATION_USER" ->
                Optional.of(new Place(USERS + "/" + element.substring(CONTROLLED_BY.length()), name));
            case "TEMPORARY_USER" -> Optional.of(new Place(USERS, name));
            default -> Optional.empty();
        };
    }

    /** The settings at a changed path, as holder and element, that are no longer as they were. */
    private Stream<String> changedElements(String path, StoredSettings now) {
        boolean configuration = path.equals("enterprise") || path.endsWith("/" + CONFIGURATION);
        String holder = path.equals("enterprise") ? path : path.substring(0, path.lastIndexOf('/'));
        return configuration
                ? OPENED.stream()
                        .filter(element -> !value(holder, element).equals(now.value(holder, element)))
                        .map(element -> holder + "/" + element)
                : Stream.of(path);
    }

    /** The same as if no device's configuration had those elements, given by path. */
    StoredSettings without(Set<String> elements) {
        StoredSettings rest = new StoredSettings();
        values.forEach((path, value) -> rest.values.put(
                path,
                path.startsWith("devices/") && path.endsWith("/" + CONFIGURATION) ? without(value, elements) : value));
        return rest;
    }

    private static String without(String xml, Set<String> elements) {
        String rest = xml;
        for (String path : elements) {
            String name = Pattern.quote(path.substring(CONFIGURATION.length() + 1));
            rest = rest.replaceAll("<" + name + ">[^<]*</" + name + ">", "");
        }
        return rest;
    }

    /** One setting of a holder such as {@code devices/SEP...}; nothing where it says nothing. */
    Optional<String> value(String holder, String element) {
        if (!element.startsWith(CONFIGURATION + ".")) {
            return Optional.ofNullable(values.get(holder + "/" + element)).filter(url -> !url.isEmpty());
        }
        String xml = values.getOrDefault(holder.equals("enterprise") ? holder : holder + "/" + CONFIGURATION, "");
        String name = Pattern.quote(element.substring(CONFIGURATION.length() + 1));
        Matcher found = Pattern.compile("<" + name + ">([^<]*)</").matcher(xml);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
