package org.upgradenight.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.listener.AbstractStepListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.upgradenight.run.Runs;

/** Tells the run's row which step it is at, and the operator why a step failed. */
@Dependent
@Named("runStepListener")
public class RunStepListener extends AbstractStepListener {

    @Inject
    private StepContext step;

    @Inject
    private Runs runs;

    @Inject
    @BatchProperty
    private String run;

    @Override
    public void beforeStep() {
        runs.atStep(Long.parseLong(run), step.getStepName());
    }

    @Override
    public void afterStep() {
        if (step.getBatchStatus() == BatchStatus.FAILED && step.getException() != null) {
            runs.say(
                    Long.parseLong(run),
                    BatchMessages.MESSAGES.stepFailed(step.getStepName(), Fault.words(step.getException())));
        }
    }
}
