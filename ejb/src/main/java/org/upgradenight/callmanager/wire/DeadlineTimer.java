package org.upgradenight.callmanager.wire;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Cuts off exchanges that last too long: socket timeouts start anew with every byte, this does not. */
final class DeadlineTimer implements AutoCloseable {

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, runnable -> {
        Thread thread = new Thread(runnable, "cluster-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    DeadlineTimer() {
        timer.setRemoveOnCancelPolicy(true);
        timer.setKeepAliveTime(1, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
    }

    /** Cancelling the answer calls the cut-off off. */
    Future<?> start(Duration deadline, Runnable cutOff) {
        return timer.schedule(cutOff, deadline.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
