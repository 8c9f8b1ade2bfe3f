package org.upgradenight.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.upgradenight.bench.HandClock;

@Timeout(30)
class LatelyTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final HandClock clock = new HandClock();
    private final Lately<String, Integer> lately = new Lately<>(clock, Duration.ofSeconds(1));

    @Test
    void withinAMomentOneQuestionAnswersAll() {
        assertEquals(1, ask("run 1"));
        clock.move(Duration.ofSeconds(1));
        assertEquals(1, ask("run 1"));
        clock.move(Duration.ofMillis(1));
        assertEquals(2, ask("run 1"));
    }

    @Test
    void oneThingSaysNothingOfAnother() {
        assertEquals(1, ask("run 1"));
        assertEquals(2, ask("run 2"));
    }

    @Test
    void questionThatFailsIsAskedAgain() {
        assertThrows(
                IllegalStateException.class,
                () -> lately.get("run 1", () -> {
                    throw new IllegalStateException("no database");
                }));
        assertEquals(1, ask("run 1"));
    }

    @Test
    void whoAsksMeanwhileWaitsForTheSameAnswer() throws Exception {
        CountDownLatch asking = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> lately.get("run 1", () -> {
            asking.countDown();
            await(answered);
            return asked.incrementAndGet();
        }));
        await(asking);
        CompletableFuture<Integer> second = CompletableFuture.supplyAsync(() -> ask("run 1"));
        assertEquals(7, lately.get("another", () -> 7), "others are not held up");
        answered.countDown();
        assertEquals(1, first.get(20, TimeUnit.SECONDS));
        assertEquals(1, second.get(20, TimeUnit.SECONDS));
    }

    @Test
    void manyThingsDoNotStayForEver() {
        for (int run = 0; run < 1000; run++) {
            ask("run " + run);
        }
        assertEquals(1000, asked.get());
        assertEquals(1001, ask("run 0"));
    }

    private int ask(String what) {
        return lately.get(what, asked::incrementAndGet);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody came");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
