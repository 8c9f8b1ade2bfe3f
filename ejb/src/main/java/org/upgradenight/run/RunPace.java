package org.upgradenight.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How fast a run's present step goes in this process.
 *
 * @param lately phones a minute over the last minute
 * @param average phones a minute since the step's first phone was finished
 * @param finished phones that this process finished in the step
 * @param quietSince when the last of them was, or the step began
 */
public record RunPace(double lately, double average, long finished, Instant quietSince) {

    /** Of fewer phones a forecast would be a guess. */
    private static final int ENOUGH = 30;

    /** How much slower than ever seen the rest may be: the last phones of a night are its slowest. */
    private static final double SLOW_REST = 1.25;

    /** A range for what is left, in seconds. */
    public record Left(long least, long most) {}

    /** How long {@code phones} more may take; nothing while that would be a guess. */
    public Optional<Left> left(long phones) {
        double fast = Math.max(lately, average);
        double slow = lately > 0 ? Math.min(lately, average) : average;
        return finished < ENOUGH || slow <= 0
                ? Optional.empty()
                : Optional.of(new Left(Math.round(phones * 60 / fast), Math.round(SLOW_REST * phones * 60 / slow)));
    }

    /** For how long no phone was finished, when that is {@code longest} or more. */
    public Optional<Duration> stalled(Instant now, Duration longest) {
        return Optional.of(Duration.between(quietSince, now)).filter(still -> still.compareTo(longest) >= 0);
    }
}
