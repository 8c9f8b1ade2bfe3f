package org.upgradenight.reporting;

import java.util.List;
import java.util.Optional;

/**
 * A yes-or-no question that was put to each phone: SSH enabled, TVS not trusted.
 *
 * @param good phones whose answer is the wanted one, absent when no phone was asked
 * @param bad the others, absent likewise
 * @param byLocation the others by location
 * @param sample up to two of the others
 */
public record CheckSummary(
        Coverage coverage,
        Optional<Long> good,
        Optional<Long> bad,
        List<LocationCount> byLocation,
        List<PhoneSample> sample) {

    public CheckSummary {
        byLocation = List.copyOf(byLocation);
        sample = List.copyOf(sample);
    }

    /** Nobody asked. */
    static CheckSummary notMeasured(long phones) {
        return new CheckSummary(new Coverage(0, phones), Optional.empty(), Optional.empty(), List.of(), List.of());
    }
}
