package org.upgradenight.inventory;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A phone's device name: {@code SEP} and the twelve hexadecimal digits of its MAC address, upper case.
 *
 * @param value the normalised name
 */
public record DeviceName(String value) implements Comparable<DeviceName> {

    private static final Pattern SHAPE = Pattern.compile("SEP[0-9A-F]{12}");

    public DeviceName {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("A phone's name is SEP and twelve hexadecimal digits");
        }
    }

    /** The name in a text that may be anything: other kinds of device (CSF, BOT, gateways) have none. */
    public static Optional<DeviceName> of(String text) {
        String normal = text.strip().toUpperCase(Locale.ROOT);
        return SHAPE.matcher(normal).matches() ? Optional.of(new DeviceName(normal)) : Optional.empty();
    }

    /** Names that are known to be phones'. */
    public static List<DeviceName> listOf(Collection<String> names) {
        return names.stream().map(DeviceName::new).toList();
    }

    /** Twelve upper-case hexadecimal digits. */
    public String mac() {
        return value.substring(3);
    }

    @Override
    public int compareTo(DeviceName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
