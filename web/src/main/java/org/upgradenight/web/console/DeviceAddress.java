package org.upgradenight.web.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The query of an address as it grows; empty values are left out. */
final class DeviceAddress {
    private final List<String> parts = new ArrayList<>();

    DeviceAddress with(String name, Object value) {
        String text = value == null ? "" : value.toString();
        if (!text.isEmpty()) {
            parts.add(name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        }
        return this;
    }

    /** With its question mark, unless there is nothing to say. */
    String query() {
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }
}
