package org.upgradenight.phone;

import java.time.Duration;

/** Lets time pass between two keys. */
@FunctionalInterface
public interface Pauses {

    /** Real time. */
    Pauses REAL = duration -> Thread.sleep(duration.toMillis());

    void pause(Duration duration) throws InterruptedException;
}
