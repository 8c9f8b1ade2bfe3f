package org.upgradenight.run;

import java.util.Objects;
import java.util.Optional;

/**
 * A change that a dry run would have made.
 *
 * @param from empty when that layer says nothing
 */
public record PlannedChange(String device, String layer, String element, Optional<String> from, String to) {

    public PlannedChange {
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(layer, "layer");
        Objects.requireNonNull(element, "element");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }
}
