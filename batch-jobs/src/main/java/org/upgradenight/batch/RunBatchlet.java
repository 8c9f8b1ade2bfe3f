package org.upgradenight.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.Batchlet;
import jakarta.inject.Inject;

/** A step that is one deed for the whole run. It hears a request to stop between the parts of its work. */
abstract class RunBatchlet implements Batchlet {

    @Inject
    @BatchProperty
    private String run;

    @Inject
    private Flights flights;

    private volatile boolean stopping;

    @Override
    public final String process() {
        perform(flights.errand(Long.parseLong(run)));
        return null;
    }

    @Override
    public final void stop() {
        stopping = true;
    }

    final boolean stopping() {
        return stopping;
    }

    abstract void perform(Errand errand);
}
