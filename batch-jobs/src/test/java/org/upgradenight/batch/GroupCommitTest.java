package org.upgradenight.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GroupCommitTest {

    private final ExecutorService writers = Executors.newCachedThreadPool();
    private final List<Integer> transactions = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch mayCommit = new CountDownLatch(1);

    @AfterEach
    void end() {
        writers.shutdownNow();
    }

    @Test
    void manyEntriesTravelInFewTransactionsAndEachGetsItsValue() throws Exception {
        try (GroupCommit journal = new GroupCommit(this::transaction, Thread::new)) {
            List<CompletableFuture<Integer>> answers = IntStream.range(0, 500)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> journal.commit(() -> i), writers))
                    .toList();
            mayCommit.countDown();
            for (int i = 0; i < 500; i++) {
                assertEquals(i, answers.get(i).get(20, TimeUnit.SECONDS));
            }
        }
        assertEquals(500, transactions.stream().mapToInt(Integer::intValue).sum());
        assertTrue(transactions.size() < 250, transactions.size() + " transactions");
        assertTrue(transactions.stream().allMatch(entries -> entries <= 200));
    }

    @Test
    void nothingIsAcknowledgedBeforeTheCommit() throws Exception {
        AtomicInteger written = new AtomicInteger();
        CountDownLatch ran = new CountDownLatch(1);
        try (GroupCommit journal = new GroupCommit(
                entries -> {
                    entries.forEach(Runnable::run);
                    ran.countDown();
                    await(mayCommit);
                },
                Thread::new)) {
            CompletableFuture<Integer> answer =
                    CompletableFuture.supplyAsync(() -> journal.commit(written::incrementAndGet), writers);
            assertTrue(ran.await(10, TimeUnit.SECONDS));
            assertEquals(1, written.get());
            assertFalse(answer.isDone(), "the entry ran, its transaction is not over");
            mayCommit.countDown();
            assertEquals(1, answer.get(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void aFailureReachesAllOfItsTransactionAndTheJournalGoesOn() throws Exception {
        AtomicReference<RuntimeException> fault = new AtomicReference<>(new IllegalStateException("lease lost"));
        try (GroupCommit journal = new GroupCommit(
                entries -> {
                    await(mayCommit);
                    entries.forEach(Runnable::run);
                    if (fault.get() != null) {
                        throw fault.get();
                    }
                },
                Thread::new)) {
            List<CompletableFuture<Integer>> answers = IntStream.range(0, 20)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> journal.commit(() -> i), writers))
                    .toList();
            mayCommit.countDown();
            for (CompletableFuture<Integer> answer : answers) {
                ExecutionException told =
                        assertThrows(ExecutionException.class, () -> answer.get(10, TimeUnit.SECONDS));
                assertEquals("lease lost", told.getCause().getMessage());
            }
            fault.set(null);
            assertEquals(7, journal.commit(() -> 7));
        }
    }

    @Test
    void oneEntrysFaultIsThrownToItsWriterAsItWas() {
        mayCommit.countDown();
        try (GroupCommit journal = new GroupCommit(this::transaction, Thread::new)) {
            Runnable broken = () -> {
                throw new IllegalArgumentException("broken");
            };
            assertThrows(IllegalArgumentException.class, () -> journal.commit(broken));
        }
    }

    @Test
    void afterClosingNothingIsTaken() {
        GroupCommit journal = new GroupCommit(this::transaction, Thread::new);
        journal.close();
        assertThrows(IllegalStateException.class, () -> journal.commit(() -> 1));
    }

    @Test
    void closingAnswersEverybodyWhoWaitsAndEndsTheThread() throws Exception {
        for (int round = 0; round < 100; round++) {
            AtomicReference<Thread> scribe = new AtomicReference<>();
            GroupCommit journal = new GroupCommit(entries -> entries.forEach(Runnable::run), work -> {
                scribe.set(new Thread(work));
                return scribe.get();
            });
            List<CompletableFuture<Boolean>> answers = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> writeUntilClosed(journal), writers))
                    .toList();
            journal.close();
            for (CompletableFuture<Boolean> answer : answers) {
                assertTrue(answer.get(10, TimeUnit.SECONDS));
            }
            scribe.get().join(10_000);
            assertFalse(scribe.get().isAlive());
        }
    }

    private static boolean writeUntilClosed(GroupCommit journal) {
        while (true) {
            try {
                journal.commit(() -> 1);
            } catch (IllegalStateException closed) {
                return true;
            }
        }
    }

    private void transaction(List<Runnable> entries) {
        await(mayCommit);
        transactions.add(entries.size());
        entries.forEach(Runnable::run);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException ending) {
            throw new IllegalStateException(ending);
        }
    }
}
