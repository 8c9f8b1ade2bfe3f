package org.upgradenight.tests;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Two clients who ask for the same thing at the same instant. */
final class Race implements AutoCloseable {
    private static final int CLIENTS = 2;
    private static final int PATIENCE_SECONDS = 60;

    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private final CyclicBarrier line = new CyclicBarrier(CLIENTS);

    /** Both ask; exactly one must be answered with that status, the other 409 with the holder's name. Answers the winner's. */
    Wire.Answer run(int won, Supplier<Wire.Answer> asking) {
        List<Wire.Answer> answers = both(asking);
        List<Wire.Answer> winners =
                answers.stream().filter(answer -> answer.status() == won).toList();
        List<Wire.Answer> losers =
                answers.stream().filter(answer -> answer.status() == 409).toList();
        if (winners.size() != 1 || losers.size() != 1) {
            throw new AssertionError("not exactly one won: " + answers);
        }
        if (losers.get(0).json().path("holder").asText().isBlank()
                || losers.get(0).json().path("code").asText().isBlank()) {
            throw new AssertionError("the loser is not told who holds it: " + losers);
        }
        return winners.get(0);
    }

    private List<Wire.Answer> both(Supplier<Wire.Answer> asking) {
        try {
            List<Future<Wire.Answer>> answers = java.util.stream.IntStream.range(0, CLIENTS)
                    .mapToObj(client -> clients.submit(() -> {
                        line.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                        return asking.get();
                    }))
                    .toList();
            return List.of(answers.get(0).get(), answers.get(1).get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        clients.shutdownNow();
    }
}
