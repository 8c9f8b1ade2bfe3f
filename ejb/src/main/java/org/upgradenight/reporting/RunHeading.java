package org.upgradenight.reporting;

import java.time.Instant;
import java.util.Optional;

/**
 * Which run a report speaks of.
 *
 * @param status Jakarta Batch's word
 * @param interrupted whether its server process died under it
 * @param reportedAt when the figures were read
 */
public record RunHeading(
        long id,
        String job,
        String status,
        boolean interrupted,
        boolean dryRun,
        String requestedBy,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Instant reportedAt) {}
