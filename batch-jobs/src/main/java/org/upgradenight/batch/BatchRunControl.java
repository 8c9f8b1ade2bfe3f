package org.upgradenight.batch;

import static org.upgradenight.run.RunMessages.MESSAGES;

import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobExecutionNotRunningException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.Clusters;
import org.upgradenight.inventory.PhoneAuthentication;
import org.upgradenight.phonelogin.CallbackAddress;
import org.upgradenight.run.JobName;
import org.upgradenight.run.Leases;
import org.upgradenight.run.PassiveMode;
import org.upgradenight.run.RunControl;
import org.upgradenight.run.RunPlan;
import org.upgradenight.run.RunRefusedException;
import org.upgradenight.run.RunRefusedException.Kind;
import org.upgradenight.run.RunRequest;
import org.upgradenight.run.Runs;

/**
 * The only caller of the job operator. A lease is taken before any start or restart; restart is always forced, because
 * the engine's own judgement of who is alive is wrong in both directions across server processes.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BatchRunControl implements RunControl {

    private static final int LONGEST_ENDING_MILLIS = 10_000;
    private static final int LOOK_EVERY_MILLIS = 50;
    private static final Set<BatchStatus> UNDER_WAY =
            Set.of(BatchStatus.STARTING, BatchStatus.STARTED, BatchStatus.STOPPING);

    @Inject
    private Runs runs;

    @Inject
    private Leases leases;

    @Inject
    private Clusters clusters;

    @Inject
    private PassiveMode passive;

    @Inject
    private Clock clock;

    @Override
    public long start(RunRequest request) {
        passive.refuseStarts();
        check(request);
        leases.provide(request.cluster());
        long runId = runs.open(request).runId();
        launch(runId, request.job().word());
        return runId;
    }

    @Override
    public void stop(long runId, String user) {
        if (runs.stopping(runId, user)) {
            runs.jobExecution(runId).ifPresent(BatchRunControl::stopExecution);
        }
    }

    @Override
    public void restart(long runId, String user) {
        passive.refuseStarts();
        RunPlan plan = plan(runId);
        boolean interrupted = runs.reopen(runId, user).interrupted();
        Optional<Long> before = runs.jobExecution(runId);
        if (before.isEmpty()) {
            launch(runId, plan.job().word());
            return;
        }
        if (!interrupted) {
            awaitEnd(before.get());
        }
        resume(runId, before.get());
    }

    @Override
    public void abandon(long runId, String reason, String user) {
        plan(runId);
        runs.abandoned(runId, reason, user);
    }

    @Override
    public void check(RunRequest request) {
        Cluster cluster = clusters.find(request.cluster()).orElse(null);
        if (cluster == null) {
            throw new RunRefusedException(Kind.UNKNOWN, MESSAGES.unknownCluster(request.cluster(), request.cluster()));
        }
        if (request.job().changing() && !request.dryRun() && !request.confirm().equals(request.cluster())) {
            throw new RunRefusedException(
                    Kind.INVALID, MESSAGES.confirmationMissing(request.job().word()));
        }
        if (request.job() == JobName.PRE_UPGRADE_PREPARATION) {
            checkAddress(cluster);
        }
        request.windowEndsAt().filter(end -> !end.isAfter(clock.instant())).ifPresent(end -> {
            throw new RunRefusedException(Kind.INVALID, MESSAGES.windowOver(end.toString()));
        });
    }

    /** Phones that are told an address which they cannot reach take no key any more. */
    private static void checkAddress(Cluster cluster) {
        if (cluster.authentication() == PhoneAuthentication.PLATFORM) {
            try {
                new CallbackAddress().of(cluster);
            } catch (IllegalArgumentException unreachable) {
                throw new RunRefusedException(Kind.INVALID, String.valueOf(unreachable.getMessage()));
            }
        }
    }

    private void launch(long runId, String job) {
        Properties parameters = new Properties();
        parameters.setProperty("run", Long.toString(runId));
        try {
            runs.startedAs(runId, operator().start(job, parameters));
        } catch (BatchRuntimeException refused) {
            runs.failed(runId, Fault.words(refused));
            throw refused;
        }
    }

    private void resume(long runId, long execution) {
        Properties parameters = new Properties();
        parameters.setProperty("jberet.restart.mode", "force");
        try {
            runs.startedAs(runId, operator().restart(execution, parameters));
        } catch (BatchRuntimeException refused) {
            runs.failed(runId, Fault.words(refused));
            throw refused;
        }
    }

    /** The engine writes its last word a moment after ours; a restart before that would race with it. */
    private static void awaitEnd(long execution) {
        for (int waited = 0; waited < LONGEST_ENDING_MILLIS && underWay(execution); waited += LOOK_EVERY_MILLIS) {
            try {
                Thread.sleep(LOOK_EVERY_MILLIS);
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static boolean underWay(long execution) {
        return UNDER_WAY.contains(operator().getJobExecution(execution).getBatchStatus());
    }

    static void stopExecution(long execution) {
        try {
            operator().stop(execution);
        } catch (JobExecutionNotRunningException overAlready) {
            // The job ended in this very moment, which is what was asked for.
            return;
        }
    }

    private RunPlan plan(long runId) {
        return runs.plan(runId).orElseThrow(() -> new RunRefusedException(Kind.UNKNOWN, MESSAGES.unknownRun(runId)));
    }

    private static JobOperator operator() {
        return BatchRuntime.getJobOperator();
    }
}
