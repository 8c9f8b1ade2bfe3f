package org.upgradenight.simulator.axl;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** Stable identifiers in AXL's spelling: upper case, in braces. */
final class Uuids {

    private Uuids() {}

    static String of(String name) {
        UUID uuid = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return "{" + uuid.toString().toUpperCase(Locale.ROOT) + "}";
    }
}
