package org.upgradenight.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What takes long is counted beside whoever asks. */
class AsideTest {
    private static final Duration NO_TIME = Duration.ZERO;

    private final Queue<Runnable> given = new ArrayDeque<>();
    private final AtomicInteger counts = new AtomicInteger();
    private final Aside<String, Integer> aside = new Aside<>(given::add);
    private final Supplier<Integer> count = counts::incrementAndGet;

    @Test
    void whoCannotWaitGetsNothingUntilItIsCounted() {
        Future<Integer> begun = aside.of("a", count);
        assertEquals(Optional.empty(), Aside.awaited(begun, NO_TIME));
        given.remove().run();
        assertEquals(Optional.of(1), Aside.awaited(begun, NO_TIME));
    }

    @Test
    void oneCountAtATimeForEachKey() {
        Future<Integer> begun = aside.of("a", count);
        assertSame(begun, aside.of("a", count));
        Future<Integer> unused = aside.of("b", count);
        assertEquals(2, given.size());
        given.remove().run();
        Future<Integer> anew = aside.of("a", count);
        assertEquals(Optional.empty(), Aside.awaited(anew, NO_TIME));
    }

    @Test
    void aCountThatFailedIsMadeAnew() {
        Future<Integer> begun = aside.of("a", () -> {
            throw new IllegalArgumentException("no rows today");
        });
        given.remove().run();
        assertThrows(IllegalStateException.class, () -> Aside.awaited(begun, NO_TIME));
        Future<Integer> anew = aside.of("a", count);
        given.remove().run();
        assertEquals(Optional.of(1), Aside.awaited(anew, NO_TIME));
    }

    @Test
    void threadsThatCountAtOnceLeaveNothingUnderWay() {
        Aside<String, Integer> direct = new Aside<>(Runnable::run);
        assertEquals(Optional.of(1), Aside.awaited(direct.of("a", count), NO_TIME));
        assertEquals(Optional.of(2), Aside.awaited(direct.of("a", count), NO_TIME));
    }
}
