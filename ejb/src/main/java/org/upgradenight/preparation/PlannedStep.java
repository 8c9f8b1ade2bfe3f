package org.upgradenight.preparation;

import java.util.Objects;
import java.util.Optional;

/**
 * What a dry run would change.
 *
 * @param holder the phone, or who holds the value where phones share it
 * @param from what is stored now, nothing when nothing is
 * @param to what would be stored, nothing when it would be taken away
 * @param phones how many phones the change reaches
 * @param outside how many of these the run is not about
 */
public record PlannedStep(
        Place place,
        String holder,
        String element,
        Optional<String> from,
        Optional<String> to,
        int phones,
        int outside) {

    public PlannedStep {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(element, "element");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /** The same, known to reach so many phones. */
    public PlannedStep reaching(int reached) {
        return new PlannedStep(place, holder, element, from, to, reached, outside);
    }

    /** A change of a phone's own. */
    public static PlannedStep ofPhone(String phone, Change change) {
        return new PlannedStep(Place.DEVICE, phone, change.element(), change.from(), Optional.of(change.to()), 1, 0);
    }

    public static PlannedStep of(SharedChange shared) {
        Change change = shared.change();
        return new PlannedStep(
                shared.place(),
                shared.holder(),
                change.element(),
                change.from(),
                Optional.of(change.to()),
                shared.followers().size(),
                shared.outside());
    }
}
