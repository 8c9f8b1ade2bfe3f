package org.upgradenight.phone.http;

import static org.upgradenight.phone.http.ExchangeMessages.MESSAGES;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.upgradenight.inventory.DeviceModel;

/**
 * Where one generation of phones keeps its pages, as its file beside {@code generations/README.txt} declares it.
 *
 * @param models four-digit numbers, or lower-case names of models that have none
 * @param paths a page's forms in the order in which they are asked; a page that is missing is one that these phones lack
 */
record Generation(String id, Set<String> models, Map<Kind, List<String>> paths) {

    /** Which page. */
    enum Kind {
        DEVICE,
        NETWORK,
        PORT,
        STATUS
    }

    private static final String OTHERS = "others";

    Generation {
        models = Set.copyOf(models);
        paths = Map.copyOf(paths);
    }

    List<String> paths(Kind page) {
        return paths.getOrDefault(page, List.of());
    }

    /** Whether it is for phones that no generation names. */
    boolean others() {
        return models.contains(OTHERS);
    }

    boolean has(DeviceModel model) {
        String number = model.number();
        String key = number.isEmpty() ? name(model) : number;
        return models.contains(key);
    }

    static String adapter(String name) {
        return "/CGI/Java/Serviceability?adapter=" + name;
    }

    /** @throws IllegalArgumentException with code UN2030, naming file and line */
    static Generation read(String file, List<String> lines) {
        String id = "";
        Set<String> models = new TreeSet<>();
        Map<Kind, List<String>> paths = new EnumMap<>(Kind.class);
        for (String line : lines) {
            String[] halves = line.strip().split("\\s+", 2);
            String rest = halves.length == 2 ? halves[1] : "";
            switch (halves[0]) {
                case "", "provenance" -> rest = "";
                case "generation" -> id = rest;
                case "models" ->
                    models.addAll(List.of(rest.toLowerCase(Locale.ROOT).split("\\s+")));
                case "device", "network", "port", "status" -> {
                    if (!rest.startsWith("/") || rest.contains(" ")) {
                        throw MESSAGES.brokenGeneration(file, line);
                    }
                    paths.computeIfAbsent(Kind.valueOf(halves[0].toUpperCase(Locale.ROOT)), page -> new ArrayList<>())
                            .add(rest);
                }
                default -> {
                    if (!halves[0].startsWith("#")) {
                        throw MESSAGES.brokenGeneration(file, line);
                    }
                }
            }
        }
        if (id.isEmpty() || models.isEmpty() || !paths.containsKey(Kind.DEVICE)) {
            throw MESSAGES.brokenGeneration(file, "generation, models and device are wanted");
        }
        return new Generation(id, models, paths);
    }

    /** {@code Cisco ATA 187} is {@code ata-187}. */
    private static String name(DeviceModel model) {
        return model.name().toLowerCase(Locale.ROOT).replaceFirst("^cisco ", "").replace(' ', '-');
    }
}
