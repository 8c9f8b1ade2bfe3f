package org.upgradenight.run;

import java.util.Objects;
import java.util.Optional;

/**
 * What an operator asks for.
 *
 * @param confirm the cluster's name repeated, required for runs that change anything
 * @param requestedBy the user
 * @param origin where it comes from when it had to wait
 */
public record RunRequest(String cluster, RunTerms terms, String confirm, String requestedBy, Origin origin)
        implements RunTerms.Owner {

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

    public RunRequest {
        Objects.requireNonNull(cluster, "cluster");
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(confirm, "confirm");
        Objects.requireNonNull(requestedBy, "requestedBy");
        Objects.requireNonNull(origin, "origin");
    }

    /** One that is to start at once. */
    public RunRequest(String cluster, RunTerms terms, String confirm, String requestedBy) {
        this(cluster, terms, confirm, requestedBy, Origin.AT_ONCE);
    }

    /** Whether it changes anything. */
    public boolean changing() {
        return job().changing() && !dryRun();
    }
}
