package org.upgradenight.run;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.upgradenight.inventory.Scope;

/**
 * What an operator asks for.
 *
 * @param confirm the cluster's name repeated, required for runs that change anything
 * @param requestedBy the user
 */
public record RunRequest(
        String cluster,
        JobName job,
        Source source,
        Scope scope,
        boolean dryRun,
        Optional<Canary> canary,
        Optional<Instant> windowEndsAt,
        String confirm,
        String requestedBy) {

    public RunRequest {
        Objects.requireNonNull(cluster, "cluster");
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(canary, "canary");
        Objects.requireNonNull(windowEndsAt, "windowEndsAt");
        Objects.requireNonNull(confirm, "confirm");
        Objects.requireNonNull(requestedBy, "requestedBy");
    }
}
