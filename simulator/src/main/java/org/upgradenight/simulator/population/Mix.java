package org.upgradenight.simulator.population;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.upgradenight.simulator.handset.Fault;
import org.upgradenight.simulator.handset.PhoneModel;
import org.upgradenight.simulator.handset.Tongue;

/** Reads the words of the command line for models, faults and languages. */
public final class Mix {

    private Mix() {}

    /** {@code none}, {@code standard}, or {@code name=percent,...}. */
    public static Map<Fault, Double> faults(String words) {
        Map<Fault, Double> mix = new EnumMap<>(Fault.class);
        if (words.isEmpty() || "none".equals(words)) {
            return mix;
        }
        if ("standard".equals(words)) {
            return standard();
        }
        pairs(words)
                .forEach((name, percent) -> mix.put(
                        Fault.of(name).orElseThrow(() -> new IllegalArgumentException("no such fault: " + name)),
                        percent));
        return mix;
    }

    /** {@code number=weight,...}, or {@code every} for all models alike; without words a mix of those that most offices have. */
    public static Map<PhoneModel, Integer> models(String words) {
        Map<PhoneModel, Integer> mix = new EnumMap<>(PhoneModel.class);
        if ("every".equals(words)) {
            EnumSet.allOf(PhoneModel.class).forEach(model -> mix.put(model, 1));
            return mix;
        }
        pairs(words.isEmpty() ? "7942=7,7962=7,7965=8,7975=6,7841=28,8841=22,8851=22" : words)
                .forEach((number, weight) -> mix.put(model(number), (int) Math.round(weight)));
        return mix;
    }

    /** Languages by their English names, {@code french,german}. */
    public static List<Tongue> tongues(String words) {
        return Arrays.stream(words.split(","))
                .map(word -> Tongue.valueOf(word.strip().toUpperCase(Locale.ROOT)))
                .toList();
    }

    private static PhoneModel model(String number) {
        for (PhoneModel model : PhoneModel.values()) {
            if (model.number().equals(number)) {
                return model;
            }
        }
        throw new IllegalArgumentException("no such model: " + number);
    }

    private static Map<Fault, Double> standard() {
        Map<Fault, Double> mix = new EnumMap<>(Fault.class);
        mix.put(Fault.ERROR4, 2.0);
        mix.put(Fault.SILENT, 2.0);
        mix.put(Fault.REFUSED, 2.0);
        mix.put(Fault.SLOW, 1.0);
        mix.put(Fault.IN_CALL, 2.0);
        mix.put(Fault.RESTART_MID_SEQUENCE, 1.0);
        mix.put(Fault.SUCCESS_WITHOUT_EFFECT, 1.0);
        mix.put(Fault.NON_XML, 0.5);
        mix.put(Fault.HTTP401, 0.5);
        return mix;
    }

    private static Map<String, Double> pairs(String words) {
        Map<String, Double> pairs = new LinkedHashMap<>();
        for (String pair : words.split(",")) {
            String[] sides = pair.split("=");
            if (sides.length != 2) {
                throw new IllegalArgumentException("expected name=number at: " + pair);
            }
            pairs.put(sides[0].strip(), Double.parseDouble(sides[1].strip()));
        }
        return pairs;
    }
}
