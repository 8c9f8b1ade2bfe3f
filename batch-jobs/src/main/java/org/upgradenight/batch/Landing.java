package org.upgradenight.batch;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.batch.operations.NoSuchJobException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.upgradenight.run.JobName;
import org.upgradenight.run.NodeIdentity;
import org.upgradenight.run.RunRefusedException;
import org.upgradenight.run.Runs;

/**
 * Ends the runs of this process before the process ends: told to end, it asks each to stop, sequences under way are
 * finished, and the runs stand STOPPED, to be resumed. What has not landed in time is known as in doubt. Who tells it to end
 * a second time waits as well.
 */
@Singleton
@Startup
@DependsOn("ejb.jar#StartupGuard")
@TransactionManagement(TransactionManagementType.BEAN)
public class Landing {

    private static final long LONGEST_SECONDS = 120;
    private static final long LOOK_EVERY_MILLIS = 100;
    private static final Logger LOG = Logger.getLogger(Landing.class);

    @Inject
    private Runs runs;

    @Inject
    private NodeIdentity identity;

    private final List<EndSignal> signals = new ArrayList<>();
    private final AtomicBoolean begun = new AtomicBoolean();

    @PostConstruct
    void takeSignal() {
        try {
            ClassLoader house = Thread.currentThread().getContextClassLoader();
            for (String name : EndSignal.NAMES) {
                EndSignal signal = new EndSignal(name);
                signal.take(() -> landWithin(house));
                signals.add(signal);
            }
        } catch (ReflectiveOperationException noSignals) {
            LOG.warn(BatchMessages.MESSAGES.noSignal(noSignals.toString()));
        }
    }

    @PreDestroy
    void giveBackSignal() {
        try {
            for (EndSignal signal : signals) {
                signal.giveBack();
            }
        } catch (ReflectiveOperationException noSignals) {
            LOG.debug("a signal stays taken", noSignals);
        }
    }

    /**
     * The signal's thread is a stranger: the server finds our job operator by the thread's class loader.
     *
     * @return whether the process may end now
     */
    @SuppressWarnings("IllegalCatch") // whatever goes wrong here, the process must be able to end
    private boolean landWithin(ClassLoader house) {
        if (!begun.compareAndSet(false, true)) {
            LOG.info(BatchMessages.MESSAGES.landingAlready());
            return false;
        }
        Thread.currentThread().setContextClassLoader(house);
        try {
            land();
        } catch (RuntimeException fault) {
            LOG.error(BatchMessages.MESSAGES.notLanded(Fault.words(fault)), fault);
        }
        return true;
    }

    private void land() {
        List<Long> mine = runs.heldBy(identity.incarnation());
        LOG.info(BatchMessages.MESSAGES.landing(mine.size()));
        List<Long> executions = new ArrayList<>();
        mine.forEach(run -> stop(run, executions));
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (executions.stream().anyMatch(Landing::running) && System.nanoTime() < until) {
            try {
                Thread.sleep(LOOK_EVERY_MILLIS);
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void stop(long run, List<Long> executions) {
        try {
            runs.stopping(run, identity.node());
            runs.jobExecution(run).ifPresent(execution -> {
                BatchRunControl.stopExecution(execution);
                executions.add(execution);
            });
        } catch (RunRefusedException overAlready) {
            LOG.debug(overAlready.getMessage());
        }
    }

    private static boolean running(long execution) {
        return Arrays.stream(JobName.values()).anyMatch(job -> running(job.word(), execution));
    }

    private static boolean running(String job, long execution) {
        try {
            return BatchRuntime.getJobOperator().getRunningExecutions(job).contains(execution);
        } catch (NoSuchJobException neverRun) {
            return false;
        }
    }
}
