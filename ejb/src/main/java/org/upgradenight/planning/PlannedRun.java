package org.upgradenight.planning;

import java.time.Instant;
import java.util.Optional;
import org.upgradenight.run.RunRequest;

/**
 * A run that waits, or waited.
 *
 * @param startsAt its hour; none when it starts as soon as it is approved
 * @param phones how many phones it concerns, as far as the newest inventory knows
 * @param decidedBy who approved, refused or cancelled it, empty when nobody had to
 * @param message why it was not started, with its code; empty otherwise
 * @param run what it became
 */
public record PlannedRun(
        long id,
        RunRequest request,
        Instant requestedAt,
        Optional<Instant> startsAt,
        Optional<Long> phones,
        PlanState state,
        String decidedBy,
        Optional<Instant> decidedAt,
        String message,
        Optional<Long> run) {}
