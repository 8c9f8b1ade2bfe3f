package org.upgradenight.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the command line says; immutable. Every option has a default, see the module's README. */
public final class Options {

    private static final Map<String, String> DEFAULTS = defaults();

    private final Map<String, String> values;

    private Options(Map<String, String> values) {
        this.values = values;
    }

    /** Options from {@code --name value} pairs; throws {@link IllegalArgumentException} on an unknown name. */
    public static Options of(String... arguments) {
        Options options = new Options(DEFAULTS);
        for (int i = 0; i < arguments.length; i += 2) {
            if (!arguments[i].startsWith("--") || i + 1 == arguments.length) {
                throw new IllegalArgumentException("expected --name value at: " + arguments[i]);
            }
            options = options.with(arguments[i].substring(2), arguments[i + 1]);
        }
        return options;
    }

    /** The same with one value changed. */
    public Options with(String name, String value) {
        if (!DEFAULTS.containsKey(name)) {
            throw new IllegalArgumentException("no such option: --" + name + "; there are " + DEFAULTS.keySet());
        }
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new Options(changed);
    }

    /** The same with one number changed. */
    public Options with(String name, long value) {
        return with(name, Long.toString(value));
    }

    String text(String name) {
        return values.get(name);
    }

    int number(String name) {
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("--" + name + " wants a number, not " + text(name), notANumber);
        }
    }

    double decimal(String name) {
        try {
            return Double.parseDouble(text(name));
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("--" + name + " wants a number, not " + text(name), notANumber);
        }
    }

    Optional<String> given(String name) {
        return Optional.of(text(name)).filter(value -> !value.isEmpty());
    }

    private static Map<String, String> defaults() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("phones", "100");
        map.put("seed", "1");
        map.put("bind", "127.0.0.1");
        map.put("phone-port", "0");
        map.put("phone-network", "127.32.0.0");
        map.put("subscribers", "");
        map.put("cucm-port", "0");
        map.put("tftp-port", "0");
        map.put("ccmcip-port", "0");
        map.put("cti-port", "0");
        map.put("smtp-port", "0");
        map.put("control-port", "0");
        map.put("faults", "none");
        map.put("latency", "none");
        map.put("time-scale", "1");
        map.put("sites", "");
        map.put("model-mix", "");
        map.put("old-loads-percent", "10");
        map.put("telling-7800-percent", "0");
        map.put("localised-percent", "0");
        map.put("tongues", "french,german,russian,finnish");
        map.put("calm", "false");
        map.put("cucm-version", "12.5");
        map.put("upgraded-version", "14.0");
        map.put("axl-user", "axladmin");
        map.put("axl-password", "axl-Secret-1");
        map.put("axl-max-rows", "5000");
        map.put("axl-sql", "bulk");
        map.put("axl-most-notifications", "1500");
        map.put("axl-drain-per-second", "0");
        map.put("ris-per-minute", "600");
        map.put("phone-user", "itlremover");
        map.put("phone-password", "phone-Secret-1");
        map.put("associated-percent", "100");
        map.put("bad-itl-percent", "30");
        map.put("empty-auth-url", "error4");
        map.put("log-file", "");
        return Map.copyOf(map);
    }
}
