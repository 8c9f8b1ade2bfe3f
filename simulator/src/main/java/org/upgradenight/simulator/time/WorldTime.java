package org.upgradenight.simulator.time;

import java.time.Duration;
import java.time.Instant;

/** Time as the phones feel it: a world minute takes one real minute divided by the scale. */
public interface WorldTime {

    /** World milliseconds since the start; never goes back. */
    long millis();

    /** The real wall clock, which stamps what goes over the wire. */
    Instant wallClock();

    /** Runs the deed once the world duration has passed. */
    void after(Duration worldDuration, Runnable deed);

    /** How long a world duration takes on our clocks. */
    Duration real(Duration worldDuration);
}
