package org.upgradenight.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.listener.JobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.upgradenight.run.RunProgress;
import org.upgradenight.run.Runs;

/** Tells the run's row how the job stands; at the end the cluster is free again. */
@Dependent
@Named("runListener")
public class RunListener implements JobListener {

    @Inject
    private JobContext job;

    @Inject
    private Runs runs;

    @Inject
    private RunProgress progress;

    @Inject
    @BatchProperty
    private String run;

    @Override
    public void beforeJob() {
        long execution = job.getExecutionId();
        progress.begun(Long.parseLong(run));
        if (runs.started(Long.parseLong(run), execution)) {
            BatchRunControl.stopExecution(execution);
        }
    }

    @Override
    public void afterJob() {
        progress.over(Long.parseLong(run));
        runs.ended(Long.parseLong(run), status(job.getBatchStatus()));
    }

    private static String status(BatchStatus status) {
        return switch (status) {
            case STARTING, STARTED, COMPLETED -> "COMPLETED";
            case STOPPING, STOPPED -> "STOPPED";
            case FAILED -> "FAILED";
            case ABANDONED -> "ABANDONED";
        };
    }
}
