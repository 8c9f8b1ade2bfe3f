package org.upgradenight.run;

import java.time.Instant;
import java.util.Optional;
import org.upgradenight.inventory.Scope;

/**
 * What a run was asked to do, as its row keeps it over every restart.
 *
 * @param approvedBy the second person, empty when none was wanted
 */
public record RunPlan(
        long id,
        String cluster,
        JobName job,
        Source source,
        Scope scope,
        boolean dryRun,
        Optional<Canary> canary,
        Optional<GroupCanary> groupCanary,
        Optional<Instant> windowEndsAt,
        String requestedBy,
        String approvedBy,
        RunChoices choices) {

    /** With nothing chosen. */
    public RunPlan(
            long id,
            String cluster,
            JobName job,
            Source source,
            Scope scope,
            boolean dryRun,
            Optional<Canary> canary,
            Optional<GroupCanary> groupCanary,
            Optional<Instant> windowEndsAt,
            String requestedBy,
            String approvedBy) {
        this(
                id,
                cluster,
                job,
                source,
                scope,
                dryRun,
                canary,
                groupCanary,
                windowEndsAt,
                requestedBy,
                approvedBy,
                RunChoices.NONE);
    }
}
