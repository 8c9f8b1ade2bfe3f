package org.upgradenight.run;

/**
 * Starts, stops and resumes runs. Its one implementation lives with the batch jobs; callers look it up by
 * {@link #JNDI_NAME}. Refusals are {@link RunRefusedException}s, coded for the operator.
 */
public interface RunControl {

    String JNDI_NAME = "java:app/batch-jobs/BatchRunControl!org.upgradenight.run.RunControl";

    /**
     * Takes the cluster's lease and starts the job.
     *
     * @return the run's id
     * @throws RunRefusedException when the request is not acceptable, or the cluster is held by another run (conflict)
     */
    long start(RunRequest request);

    /**
     * Whether such a run could be started, as far as the request itself goes; nothing is begun.
     *
     * @throws RunRefusedException when it is not acceptable
     */
    void check(RunRequest request);

    /** Asks a run to stop: nothing new is begun, what is under way is finished. Returns at once. */
    void stop(long runId, String user);

    /** Resumes a run that stopped, failed or was interrupted, where its rows say it stood. */
    void restart(long runId, String user);

    /** Gives a run up for good; it can no longer be resumed. */
    void abandon(long runId, String reason, String user);
}
