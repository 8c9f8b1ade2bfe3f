package org.upgradenight.callmanager.wire;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The passing of time as paces and waits see it, so that a test can let hours pass at once. Safe for many threads. */
public interface Waits {

    /** Real time. */
    Waits REAL = new Waits() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void pause(Duration time) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        }
    };

    /** Nanoseconds since some moment; only differences mean anything. */
    long nanos();

    /** Returns after that time; at once for none or less. */
    void pause(Duration time) throws InterruptedException;
}
