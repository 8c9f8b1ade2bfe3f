package org.upgradenight.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run as {@code GET /runs/{id}} shows it.
 *
 * @param status Jakarta Batch's word; an interrupted run is FAILED
 * @param inFlight conversations that hold a place in the window now
 * @param waiting phones that are restarting and will be looked at again
 * @param ratePerMinute phones done over the last minute
 * @param etaSeconds empty while fewer than 30 phones are done
 * @param interrupted whether its server process died under it; it can be resumed
 */
public record RunView(
        long id,
        String cluster,
        String job,
        String status,
        String step,
        long total,
        long done,
        int inFlight,
        int waiting,
        Map<String, Long> outcomes,
        double ratePerMinute,
        Optional<Long> etaSeconds,
        int restarts,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        boolean interrupted,
        boolean dryRun,
        String requestedBy,
        List<RunMessage> messages) {

    public RunBrief brief() {
        return new RunBrief(id, cluster, status, interrupted, dryRun);
    }

    /** Whether a process works on it now, or is about to; an interrupted run has none. */
    public boolean underWay() {
        return brief().underWay();
    }

    /** Whether its phones are let go group by group: those of a deletion in earnest. */
    public boolean grouped() {
        return job.equals(JobName.ITL_DELETION.word()) && !dryRun;
    }

    /** Something the operator should know about a run. */
    public record RunMessage(Instant at, String code, String text) {}
}
