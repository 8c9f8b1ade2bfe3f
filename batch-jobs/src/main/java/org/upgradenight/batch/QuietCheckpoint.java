package org.upgradenight.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractCheckpointAlgorithm;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Ends a chunk when it has enough phones, or after half a second: a finished phone is durable within a moment. */
@Dependent
@Named("quietCheckpoint")
public class QuietCheckpoint extends AbstractCheckpointAlgorithm {

    private static final Duration LONGEST = Duration.ofMillis(500);

    @Inject
    private Clock clock;

    @Inject
    @BatchProperty
    private String phones;

    private int read;
    private Instant begun;

    @Override
    public void beginCheckpoint() {
        read = 0;
        begun = clock.instant();
    }

    @Override
    public boolean isReadyToCheckpoint() {
        read++;
        return read >= Integer.parseInt(phones)
                || begun == null
                || clock.instant().isAfter(begun.plus(LONGEST));
    }

    @Override
    public void endCheckpoint() {
        read = 0;
        begun = clock.instant();
    }
}
