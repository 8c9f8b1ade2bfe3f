package org.upgradenight.night;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A night of one cluster. The runs that were asked for while it lasts are its runs.
 *
 * @param windowEndsAt when nothing more is to be begun
 */
public record UpgradeNight(
        long id,
        String cluster,
        Instant begunAt,
        String begunBy,
        Optional<Upgraded> upgraded,
        Optional<Instant> windowEndsAt,
        Optional<Instant> endedAt) {

    /** Somebody's word that the cluster is upgraded. @param phones concerned, as they were told */
    public record Upgraded(Instant at, String by, long phones) {}

    public UpgradeNight {
        Objects.requireNonNull(cluster, "cluster");
        Objects.requireNonNull(begunAt, "begunAt");
        Objects.requireNonNull(upgraded, "upgraded");
        Objects.requireNonNull(windowEndsAt, "windowEndsAt");
        Objects.requireNonNull(endedAt, "endedAt");
    }

    /** Whether a run that was asked for then is one of its runs. */
    public boolean includes(Instant runCreatedAt) {
        return !runCreatedAt.isBefore(begunAt)
                && endedAt.filter(end -> runCreatedAt.isAfter(end)).isEmpty();
    }
}
