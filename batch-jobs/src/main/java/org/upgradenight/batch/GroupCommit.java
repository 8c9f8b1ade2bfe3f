package org.upgradenight.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Journal entries of many conversations in few transactions: an entry waits for the transaction under way and travels
 * with all that came meanwhile. Whoever writes one returns when it is committed.
 */
final class GroupCommit implements AutoCloseable {

    private static final int MOST_IN_ONE = 200;

    private final Consumer<List<Runnable>> transaction;
    private final BlockingQueue<Entry<?>> queue = new LinkedBlockingQueue<>();
    private final Thread scribe;
    private volatile boolean closed;

    /** @param transaction runs the entries in one transaction and returns when it is committed */
    GroupCommit(Consumer<List<Runnable>> transaction, ThreadFactory threads) {
        this.transaction = transaction;
        this.scribe = threads.newThread(this::write);
        scribe.start();
    }

    /** Writes an entry and returns its value once it is durable; what the transaction threw is thrown here. */
    <T> T commit(Supplier<T> entry) {
        Entry<T> waiting = new Entry<>(entry, new CompletableFuture<>());
        enqueue(waiting);
        try {
            return waiting.done().join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw failed;
        }
    }

    void commit(Runnable entry) {
        commit(() -> {
            entry.run();
            return Boolean.TRUE;
        });
    }

    @Override
    public void close() {
        shut();
        scribe.interrupt();
    }

    /** Once shut, nothing enters the queue any more: whoever is in it by then is answered by the scribe's last look. */
    private synchronized void shut() {
        closed = true;
    }

    private synchronized void enqueue(Entry<?> entry) {
        if (closed) {
            throw new IllegalStateException("The journal is closed");
        }
        queue.add(entry);
    }

    private void write() {
        List<Entry<?>> batch = new ArrayList<>();
        try {
            while (!closed) {
                batch.add(queue.take());
                queue.drainTo(batch, MOST_IN_ONE - 1);
                writeBatch(batch);
                batch.clear();
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
        shut();
        queue.drainTo(batch);
        batch.forEach(entry -> entry.done().completeExceptionally(new IllegalStateException("The journal is closed")));
    }

    @SuppressWarnings("IllegalCatch") // the fault belongs to those who wait for the transaction
    private void writeBatch(List<Entry<?>> batch) {
        List<Runnable> results = new ArrayList<>();
        try {
            transaction.accept(
                    batch.stream().map(entry -> entry.writing(results)).toList());
        } catch (RuntimeException | Error fault) {
            batch.forEach(entry -> entry.done().completeExceptionally(fault));
            return;
        }
        results.forEach(Runnable::run);
    }

    private record Entry<T>(Supplier<T> deed, CompletableFuture<T> done) {

        /** The deed as part of a transaction; its value is handed out only after the commit. */
        Runnable writing(List<Runnable> afterCommit) {
            return () -> {
                T value = deed.get();
                afterCommit.add(() -> done.complete(value));
            };
        }
    }
}
