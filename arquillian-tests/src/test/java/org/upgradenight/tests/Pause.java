package org.upgradenight.tests;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A moment drawn by lot: the one place where a test waits for nothing in particular. */
final class Pause {
    private Pause() {}

    static void of(Duration duration) {
        try {
            if (new CountDownLatch(1).await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("nobody counts this down");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
