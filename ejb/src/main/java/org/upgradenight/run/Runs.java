package org.upgradenight.run;

import static org.upgradenight.run.RunMessages.MESSAGES;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The runs' rows, written in transactions of their own. The batch engine's room asks here before it acts and tells here
 * what became of it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Runs {

    private static final Set<String> RESUMABLE = Set.of("STOPPED", "FAILED");

    @PersistenceContext(unitName = "upgrade-night")
    private EntityManager entities;

    @Inject
    private Leases leases;

    @Inject
    private Clock clock;

    /** Writes the run's row and takes its cluster's lease: both or neither. */
    public Lease open(RunRequest request) {
        RunEntity run = new RunEntity(request, clock.instant());
        entities.persist(run);
        entities.flush();
        return leases.take(request.cluster(), run.id(), request.requestedBy());
    }

    /**
     * What a resumed run stands on.
     *
     * @param interrupted whether the run's server process died under it, so that the engine will never end it
     */
    public record Reopened(Lease lease, boolean interrupted) {}

    /** Takes the lease for a run that may be resumed; one that seems under way may, once its holder is dead. */
    public Reopened reopen(long runId, String user) {
        RunEntity run = locked(runId);
        boolean underWay = RunBrief.UNDER_WAY.contains(run.status());
        require(underWay || RESUMABLE.contains(run.status()), run, "resumed");
        Lease lease = leases.take(run.cluster(), runId, user);
        boolean interrupted = underWay || run.interrupted();
        run.resumed();
        say(runId, MESSAGES.resumed(user));
        return new Reopened(lease, interrupted);
    }

    /** Remembers the engine's execution that works on the run. */
    public void startedAs(long runId, long execution) {
        locked(runId).startedAs(execution, now());
    }

    /**
     * The engine is at work, by that execution.
     *
     * @return whether a stop was asked for before it was, which is to be passed on now
     */
    public boolean started(long runId, long execution) {
        RunEntity run = locked(runId);
        run.startedAs(execution, now());
        if (run.status().equals("STARTING")) {
            run.becomes("STARTED");
        }
        return run.status().equals("STOPPING");
    }

    public void atStep(long runId, String step) {
        locked(runId).atStep(step);
    }

    /**
     * Asks for a stop. The engine hears of it only when it is at work: an execution that is stopped before it begins ends
     * without a word to its listeners, and the run would never end.
     *
     * @return whether the stop is to be passed on to the engine now; otherwise {@link #started} says so
     */
    public boolean stopping(long runId, String user) {
        RunEntity run = locked(runId);
        require(RunBrief.UNDER_WAY.contains(run.status()), run, "stopped");
        boolean atWork = run.status().equals("STARTED");
        if (!run.status().equals("STOPPING")) {
            say(runId, MESSAGES.stopRequested(user));
        }
        run.becomes("STOPPING");
        return atWork;
    }

    /** The job is over: the last word on the run, and the lease is free. */
    public void ended(long runId, String status) {
        RunEntity run = locked(runId);
        run.ended(status, now());
        leases.giveBack(run.cluster(), runId);
    }

    /** The run ended before the engine took it. */
    public void failed(long runId, String why) {
        say(runId, MESSAGES.notStarted(why));
        ended(runId, "FAILED");
    }

    /** Gives a run up; only one that is not under way. */
    public void abandoned(long runId, String reason, String user) {
        RunEntity run = locked(runId);
        require(RESUMABLE.contains(run.status()), run, "abandoned");
        run.becomes("ABANDONED");
        say(runId, MESSAGES.abandoned(user, reason));
    }

    /** Marks the runs of dead processes interrupted and frees their leases. */
    public void markInterrupted() {
        for (Object[] row : leases.stale()) {
            long runId = ((Number) row[0]).longValue();
            locked(runId).interruptedAt(now());
            say(runId, MESSAGES.interrupted((String) row[1]));
            leases.free((String) row[2]);
        }
    }

    /** The runs that a server process holds leases for. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Long> heldBy(String incarnation) {
        List<?> held = entities.createNativeQuery(
                        "SELECT run_id FROM run_lease WHERE incarnation = ?1 AND run_id IS NOT NULL")
                .setParameter(1, incarnation)
                .getResultList();
        return held.stream().map(run -> ((Number) run).longValue()).toList();
    }

    /** Says something to the operator about a run. */
    public void say(long runId, String codedMessage) {
        say(runId, "", codedMessage);
    }

    /** Says something about a part of a run: a group of its phones, by name. */
    public void say(long runId, String group, String codedMessage) {
        entities.persist(new RunMessageEntity(runId, now(), group, codedMessage));
    }

    public void summarise(long runId, String json) {
        locked(runId).summarised(json);
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<RunPlan> plan(long runId) {
        return Optional.ofNullable(entities.find(RunEntity.class, runId)).map(RunEntity::plan);
    }

    /** The engine's execution that worked on the run last. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Long> jobExecution(long runId) {
        return Optional.ofNullable(entities.find(RunEntity.class, runId)).flatMap(RunEntity::jobExecution);
    }

    private RunEntity locked(long runId) {
        return Optional.ofNullable(entities.find(RunEntity.class, runId, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(
                        () -> new RunRefusedException(RunRefusedException.Kind.UNKNOWN, MESSAGES.unknownRun(runId)));
    }

    private static void require(boolean allowed, RunEntity run, String deed) {
        if (!allowed) {
            throw new RunRefusedException(
                    RunRefusedException.Kind.CONFLICT, MESSAGES.wrongState(run.id(), run.status(), deed));
        }
    }

    private Instant now() {
        return clock.instant();
    }
}
