package org.upgradenight.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * What was found out a moment ago, so that many who ask at once cost one question. Who asks while the same thing is being
 * found out waits for that answer.
 */
final class Lately<K, V> {

    private static final int MOST = 200;

    private final Clock clock;
    private final Duration moment;
    private final Remembered<K, Found<V>> found = new Remembered<>(MOST);

    /** @param moment how old an answer may be */
    Lately(Clock clock, Duration moment) {
        this.clock = clock;
        this.moment = moment;
    }

    private static final class Found<V> {
        private V value;
        private Instant at = Instant.MIN;
    }

    /** An answer that was asked for at most a moment before now; a question that fails leaves nothing behind. */
    V get(K key, Supplier<V> question) {
        Found<V> one = found.of(key, Found::new);
        synchronized (one) {
            Instant now = clock.instant();
            if (one.at.isBefore(now.minus(moment))) {
                one.value = question.get();
                one.at = now;
            }
            return one.value;
        }
    }
}
