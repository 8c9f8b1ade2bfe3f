package org.upgradenight.run;

import java.util.Set;

/**
 * A run as its own row tells it, for whoever needs none of its figures: those have to be counted.
 *
 * @param status Jakarta Batch's word; an interrupted run is FAILED
 * @param interrupted whether its server process died under it; it can be resumed
 */
public record RunBrief(long id, String cluster, String status, boolean interrupted, boolean dryRun) {

    /** Jakarta Batch's words for a run with an execution under way. */
    static final Set<String> UNDER_WAY = Set.of("STARTING", "STARTED", "STOPPING");

    /** Whether a process works on it now, or is about to; an interrupted run has none. */
    public boolean underWay() {
        return !interrupted && UNDER_WAY.contains(status);
    }
}
