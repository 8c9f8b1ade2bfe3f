package org.upgradenight.run;

import java.util.Objects;
import java.util.Optional;

/**
 * A change that a dry run would have made.
 *
 * @param device the phone, or who holds the value where phones share it
 * @param from empty when that layer says nothing
 * @param to empty when the value would be taken away
 * @param phones how many phones it reaches
 * @param outsideScope how many of these the run is not about
 */
public record PlannedChange(
        String device,
        String layer,
        String element,
        Optional<String> from,
        Optional<String> to,
        int phones,
        int outsideScope) {

    public PlannedChange {
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(layer, "layer");
        Objects.requireNonNull(element, "element");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }
}
