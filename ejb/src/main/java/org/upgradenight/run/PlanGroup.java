package org.upgradenight.run;

import java.util.Objects;
import java.util.Optional;

/**
 * Changes of a dry run's plan that are alike.
 *
 * @param layer where the values are kept
 * @param holder who keeps the value where phones share it; empty for what is changed phone by phone
 * @param from empty when that layer says nothing
 * @param to empty when the value would be taken away
 * @param phones how many phones they reach
 * @param outsideScope how many of these the run is not about
 */
public record PlanGroup(
        String layer,
        String holder,
        String element,
        Optional<String> from,
        Optional<String> to,
        long phones,
        long outsideScope) {

    public PlanGroup {
        Objects.requireNonNull(layer, "layer");
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(element, "element");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }
}
