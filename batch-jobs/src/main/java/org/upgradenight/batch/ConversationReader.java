package org.upgradenight.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;

/**
 * Hands out conversations as they complete. When none completes for a moment it hands out {@link Quiet}, which lets the
 * chunk commit what it has. Its checkpoint is empty: the rows tell what is left.
 */
@Dependent
@Named("conversationReader")
public class ConversationReader extends AbstractItemReader {

    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration DRAIN_PATIENCE = Duration.ofSeconds(1);

    @Inject
    private JobContext job;

    @Inject
    private StepContext step;

    @Inject
    private Flights flights;

    @Inject
    @BatchProperty
    private String run;

    private StepFlight<?> flight;

    @Override
    public void open(Serializable checkpoint) {
        StepFlight<?> opened = flights.open(Long.parseLong(run), step.getStepName());
        try {
            opened.open();
        } catch (RuntimeException fault) {
            opened.close();
            throw fault;
        }
        flight = opened;
        step.setTransientUserData(flight);
    }

    @Override
    public Object readItem() throws InterruptedException {
        if (stopping()) {
            return null;
        }
        Optional<? extends Told<?>> told = flight.next(PATIENCE);
        if (told.isPresent()) {
            return told.get();
        }
        if (flight.isOver()) {
            flight.conclude();
            return null;
        }
        return Quiet.MOMENT;
    }

    /** Also after a fault: sequences under way are finished, never cut off in the middle of a menu. */
    @Override
    public void close() throws InterruptedException {
        if (flight != null) {
            try {
                flight.land(DRAIN_PATIENCE);
            } finally {
                flight.close();
                flight = null;
            }
        }
    }

    private boolean stopping() {
        return job.getBatchStatus() == BatchStatus.STOPPING || step.getBatchStatus() == BatchStatus.STOPPING;
    }
}
