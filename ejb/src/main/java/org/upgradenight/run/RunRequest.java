package org.upgradenight.run;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.upgradenight.inventory.Scope;

/**
 * What an operator asks for.
 *
 * @param canary over the whole run
 * @param groupCanary of each group of one model, load and site, after the canary of the run
 * @param confirm the cluster's name repeated, required for runs that change anything
 * @param requestedBy the user
 * @param origin where it comes from when it had to wait
 */
public record RunRequest(
        String cluster,
        JobName job,
        Source source,
        Scope scope,
        boolean dryRun,
        Optional<Canary> canary,
        Optional<GroupCanary> groupCanary,
        Optional<Instant> windowEndsAt,
        String confirm,
        String requestedBy,
        Origin origin,
        RunChoices choices) {

    /**
     * A run's way through the list of those that wait.
     *
     * @param plannedRun what it was there; at most one run comes of each
     * @param approvedBy the second person, empty when none was wanted
     */
    public record Origin(Optional<Long> plannedRun, String approvedBy) {

        /** Asked for and started. */
        public static final Origin AT_ONCE = new Origin(Optional.empty(), "");
    }

    /** One that is to start at once. */
    public RunRequest(
            String cluster,
            JobName job,
            Source source,
            Scope scope,
            boolean dryRun,
            Optional<Canary> canary,
            Optional<GroupCanary> groupCanary,
            Optional<Instant> windowEndsAt,
            String confirm,
            String requestedBy) {
        this(
                cluster,
                job,
                source,
                scope,
                dryRun,
                canary,
                groupCanary,
                windowEndsAt,
                confirm,
                requestedBy,
                RunChoices.NONE);
    }

    /** Whether it changes anything. */
    public boolean changing() {
        return job.changing() && !dryRun;
    }

    public RunRequest {
        Objects.requireNonNull(cluster, "cluster");
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(canary, "canary");
        Objects.requireNonNull(groupCanary, "groupCanary");
        Objects.requireNonNull(windowEndsAt, "windowEndsAt");
        Objects.requireNonNull(confirm, "confirm");
        Objects.requireNonNull(requestedBy, "requestedBy");
        Objects.requireNonNull(origin, "origin");
        choices = choices.fitting(job);
    }

    /** One that is to start at once, with something chosen. */
    public RunRequest(
            String cluster,
            JobName job,
            Source source,
            Scope scope,
            boolean dryRun,
            Optional<Canary> canary,
            Optional<GroupCanary> groupCanary,
            Optional<Instant> windowEndsAt,
            String confirm,
            String requestedBy,
            RunChoices choices) {
        this(
                cluster,
                job,
                source,
                scope,
                dryRun,
                canary,
                groupCanary,
                windowEndsAt,
                confirm,
                requestedBy,
                Origin.AT_ONCE,
                choices);
    }
}
