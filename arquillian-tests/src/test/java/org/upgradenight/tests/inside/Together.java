package org.upgradenight.tests.inside;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Deeds at the same time. */
final class Together {
    private static final long PATIENCE_SECONDS = 60;
    /** Less than the database waits for a lock, so that a test blames who made it wait. */
    private static final long GLANCE_SECONDS = 5;

    private Together() {}

    /** What each of them answers, all begun at once. */
    static <T> List<T> all(List<? extends Callable<T>> deeds) {
        CyclicBarrier start = new CyclicBarrier(deeds.size());
        ExecutorService threads = Executors.newFixedThreadPool(deeds.size());
        try {
            List<Future<T>> under = new ArrayList<>();
            for (Callable<T> deed : deeds) {
                under.add(threads.submit(() -> {
                    start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    return deed.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> one : under) {
                answers.add(one.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
            return answers;
        } catch (Exception failed) {
            throw new AssertionError(failed);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Waits for another deed, which must not be kept waiting by this one. */
    static void await(CountDownLatch other) {
        try {
            if (!other.await(GLANCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the other is kept waiting");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
