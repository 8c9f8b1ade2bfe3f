package org.upgradenight.preparation;

import java.util.Objects;
import java.util.Optional;

/**
 * One device-level setting that is to change.
 *
 * @param element its path as in {@link org.upgradenight.callmanager.DeviceSettings}
 * @param from what the device level says now, nothing when it inherits
 * @param to what it is to say
 */
public record Change(String element, Optional<String> from, String to) {

    public Change {
        Objects.requireNonNull(element, "element");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }
}
