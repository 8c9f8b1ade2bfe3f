package org.upgradenight.sitework;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits between rounds; ends early when told to stop. */
@FunctionalInterface
interface Pause {
    Duration SLICE = Duration.ofMillis(200);

    /** @return whether the whole time has passed */
    boolean await(Duration time, BooleanSupplier stop);

    /** Waits on the clock of this process. */
    static boolean asleep(Duration time, BooleanSupplier stop) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            if (stop.getAsBoolean()) {
                return false;
            }
            try {
                Thread.sleep(SLICE.toMillis());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
