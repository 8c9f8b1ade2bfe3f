package org.upgradenight.run;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Counts beside whoever asks, one count at a time for each key: who asks meanwhile gets the same. Safe for threads. */
final class Aside<K, V> {

    /** How long a page waits for a count: one that is quick is on the page at once. */
    static final Duration MOMENT = Duration.ofMillis(150);

    private final Executor threads;
    private final Map<K, Future<V>> underWay = new HashMap<>();

    Aside(Executor threads) {
        this.threads = threads;
    }

    /** The count that is under way, else one that begins now. */
    synchronized Future<V> of(K key, Supplier<V> count) {
        Future<V> known = underWay.get(key);
        if (known != null) {
            return known;
        }
        Future<V> begun = CompletableFuture.supplyAsync(() -> counted(key, count), threads);
        if (!begun.isDone()) {
            underWay.put(key, begun);
        }
        return begun;
    }

    private V counted(K key, Supplier<V> count) {
        try {
            return count.get();
        } finally {
            over(key);
        }
    }

    private synchronized void over(K key) {
        underWay.remove(key);
    }

    /**
     * What a count came to, if it is over so soon.
     *
     * @throws IllegalStateException when it failed
     */
    static <V> Optional<V> awaited(Future<V> count, Duration patience) {
        try {
            return Optional.of(count.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException later) {
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("What was asked of a run could not be counted", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
