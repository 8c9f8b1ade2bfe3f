package org.upgradenight.tests.inside;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Reads 1 to 50; its checkpoint is the last number read. */
@Dependent
@Named("countReader")
public class CountReader extends AbstractItemReader {
    private static final int LAST = 50;

    @Inject
    private Counts counts;

    @Inject
    @BatchProperty
    private String count;

    private Integer read = 0;

    @Override
    public void open(Serializable checkpoint) {
        counts.opened(count, checkpoint);
        read = checkpoint == null ? 0 : (Integer) checkpoint;
    }

    @Override
    public Object readItem() {
        return read < LAST ? ++read : null;
    }

    @Override
    public Serializable checkpointInfo() {
        return read;
    }
}
