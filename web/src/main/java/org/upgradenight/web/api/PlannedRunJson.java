package org.upgradenight.web.api;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upgradenight.planning.PlannedRun;
import org.upgradenight.run.RunRequest;

/**
 * A run that waits, or waited.
 *
 * @param state WANTS_APPROVAL, WAITING, STARTING, STARTED, REFUSED or CANCELLED
 * @param phones how many phones it concerns, as far as the newest inventory knows
 * @param message why it was not started
 * @param run what it became
 */
@Schema(name = "PlannedRun")
public record PlannedRunJson(
        long id,
        String cluster,
        String job,
        String source,
        boolean dryRun,
        String state,
        Optional<Instant> startsAt,
        Optional<Instant> windowEndsAt,
        Optional<Long> phones,
        String requestedBy,
        Instant requestedAt,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        Optional<String> message,
        Optional<Long> run) {

    static PlannedRunJson of(PlannedRun plan) {
        RunRequest request = plan.request();
        return new PlannedRunJson(
                plan.id(),
                request.cluster(),
                request.job().word(),
                request.source().name().toLowerCase(Locale.ROOT),
                request.dryRun(),
                plan.state().name(),
                plan.startsAt(),
                request.windowEndsAt(),
                plan.phones(),
                request.requestedBy(),
                plan.requestedAt(),
                present(plan.decidedBy()),
                plan.decidedAt(),
                present(plan.message()),
                plan.run());
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }
}
