package org.upgradenight.simulator.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** World time that runs {@code scale} times as fast as the real one. */
public final class ScaledTime implements WorldTime, AutoCloseable {

    private final double scale;
    private final Clock clock;
    private final long startNanos = System.nanoTime();
    private final ScheduledThreadPoolExecutor timers;

    public ScaledTime(double scale, Clock clock) {
        if (!(scale > 0)) {
            throw new IllegalArgumentException("time scale must be positive: " + scale);
        }
        this.scale = scale;
        this.clock = clock;
        this.timers = new ScheduledThreadPoolExecutor(2, deed -> {
            Thread thread = new Thread(deed, "world-time");
            thread.setDaemon(true);
            return thread;
        });
        timers.setRemoveOnCancelPolicy(true);
        timers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public long millis() {
        return (long) ((System.nanoTime() - startNanos) / 1e6 * scale);
    }

    @Override
    public Instant wallClock() {
        return clock.instant();
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // a deed reports its own failure; nobody waits for it
    public void after(Duration worldDuration, Runnable deed) {
        try {
            timers.schedule(() -> runLoudly(deed), real(worldDuration).toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            if (!timers.isShutdown()) {
                throw closed;
            }
        }
    }

    private static void runLoudly(Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException fault) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, fault);
        }
    }

    @Override
    public Duration real(Duration worldDuration) {
        return Duration.ofNanos((long) (worldDuration.toNanos() / scale));
    }

    @Override
    public void close() {
        timers.shutdownNow();
    }
}
