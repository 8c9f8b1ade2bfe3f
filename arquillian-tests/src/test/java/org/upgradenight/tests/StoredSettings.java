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
            holder(row).ifPresent(holder -> {
                String element = row.get("element").asText();
                listed.add(holder + "/" + element);
                Optional<String> prior = Optional.of(row.get("priorValue"))
                        .filter(value -> !value.isNull())
                        .map(JsonNode::asText);
                Optional<String> was = value(holder, element);
                if (!prior.equals(was)) {
                    wrong.add(holder + " " + element + " was " + was + " and is listed as " + prior);
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

    /** Where a listed setting is stored; nothing for what is no setting of phones. */
    private static Optional<String> holder(JsonNode row) {
        String name = row.get("device").asText();
        return switch (row.get("layer").asText()) {
            case "DEVICE" -> Optional.of("devices/" + name);
            case "COMMON_PHONE_PROFILE" -> Optional.of("profiles/" + name);
            case "ENTERPRISE" -> Optional.of("enterprise");
            default -> Optional.empty();
        };
    }

    /** The settings at a changed path, as holder and element, that are no longer as they were. */
    private Stream<String> changedElements(String path, StoredSettings now) {
        if (path.startsWith("applicationUsers/") || path.startsWith("parameters/")) {
            return Stream.empty();
        }
        boolean configuration = path.equals("enterprise") || path.endsWith("/" + CONFIGURATION);
        String holder = path.equals("enterprise") ? path : path.substring(0, path.lastIndexOf('/'));
        return configuration
                ? OPENED.stream()
                        .filter(element -> !value(holder, element).equals(now.value(holder, element)))
                        .map(element -> holder + "/" + element)
                : Stream.of(path);
    }

    private Optional<String> value(String holder, String element) {
        if (!element.startsWith(CONFIGURATION + ".")) {
            return Optional.ofNullable(values.get(holder + "/" + element)).filter(url -> !url.isEmpty());
        }
        String xml = values.getOrDefault(holder.equals("enterprise") ? holder : holder + "/" + CONFIGURATION, "");
        String name = Pattern.quote(element.substring(CONFIGURATION.length() + 1));
        Matcher found = Pattern.compile("<" + name + ">([^<]*)</").matcher(xml);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
