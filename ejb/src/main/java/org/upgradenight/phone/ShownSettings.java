package org.upgradenight.phone;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which settings a phone's own pages show as on or off. A setting that no page showed, or in words that nobody knows, is
 * absent: it was not measured.
 */
public record ShownSettings(Map<ShownSetting, Boolean> on) {

    public static final ShownSettings NONE = new ShownSettings(Map.of());

    private static final String ON = "on";

    public ShownSettings {
        on = Map.copyOf(on);
    }

    public Optional<Boolean> on(ShownSetting setting) {
        return Optional.ofNullable(on.get(setting));
    }

    /** These, and what only the other ones tell. */
    public ShownSettings or(ShownSettings other) {
        Map<ShownSetting, Boolean> both = new EnumMap<>(ShownSetting.class);
        both.putAll(other.on);
        both.putAll(on);
        return new ShownSettings(both);
    }

    /** For keeping: {@code SSH=off VIDEO=on}, in the order of the settings. */
    public String text() {
        return Arrays.stream(ShownSetting.values())
                .filter(on::containsKey)
                .map(setting -> setting + "=" + (on.get(setting) ? ON : "off"))
                .collect(Collectors.joining(" "));
    }

    /** What {@link #text()} wrote; a setting that this version does not know is left out. */
    public static ShownSettings parse(String text) {
        Map<ShownSetting, Boolean> on = new EnumMap<>(ShownSetting.class);
        for (ShownSetting setting : ShownSetting.values()) {
            for (String told : text.split(" ")) {
                if (told.startsWith(setting + "=")) {
                    on.put(setting, told.endsWith("=" + ON));
                }
            }
        }
        return new ShownSettings(on);
    }
}
