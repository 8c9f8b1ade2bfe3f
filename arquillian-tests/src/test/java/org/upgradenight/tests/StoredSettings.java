package org.upgradenight.tests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the simulated cluster stores, each setting by a path such as {@code devices/SEP.../vendorConfig}. */
final class StoredSettings {
    private static final String CONFIGURATION = "vendorConfig";

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
        Map<String, Set<String>> listed = new HashMap<>();
        for (JsonNode row : rows) {
            String device = row.get("device").asText();
            String element = row.get("element").asText();
            listed.computeIfAbsent(device, name -> new TreeSet<>()).add(element);
            if (!row.get("layer").asText().equals("DEVICE")) {
                continue;
            }
            Optional<String> prior = row.get("priorValue").isNull()
                    ? Optional.empty()
                    : Optional.of(row.get("priorValue").asText());
            Optional<String> was = value(device, element);
            if (!prior.equals(was)) {
                wrong.add(device + " " + element + " was " + was + " and is listed as " + prior);
            }
        }
        for (String path : changed(now)) {
            String[] parts = path.split("/", 3);
            if (parts[0].equals("devices")
                    && !listed.getOrDefault(parts[1], Set.of()).containsAll(elements(parts[1], parts[2], now))) {
                wrong.add(path + " is changed and not listed: " + values.get(path) + " -> " + now.values.get(path));
            }
        }
        return wrong;
    }

    /** Which elements of a device's setting are no longer as they were. */
    private Set<String> elements(String device, String setting, StoredSettings now) {
        if (!setting.equals(CONFIGURATION)) {
            return Set.of(setting);
        }
        return List.of("webAccess", "webProtocol", "settingsAccess").stream()
                .map(element -> CONFIGURATION + "." + element)
                .filter(element -> !value(device, element).equals(now.value(device, element)))
                .collect(Collectors.toSet());
    }

    private Optional<String> value(String device, String element) {
        String path = "devices/" + device + "/";
        if (!element.startsWith(CONFIGURATION + ".")) {
            return Optional.ofNullable(values.get(path + element)).filter(url -> !url.isEmpty());
        }
        String name = Pattern.quote(element.substring(CONFIGURATION.length() + 1));
        Matcher found =
                Pattern.compile("<" + name + ">([^<]*)</").matcher(values.getOrDefault(path + CONFIGURATION, ""));
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
