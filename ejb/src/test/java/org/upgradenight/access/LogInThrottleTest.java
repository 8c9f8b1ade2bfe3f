package org.upgradenight.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.upgradenight.bench.HandClock;

class LogInThrottleTest {

    private final HandClock clock = new HandClock();
    private final LogInThrottle throttle = new LogInThrottle(clock);

    @Test
    void manyFailuresFromOneAddressWaitUntilTheMinuteIsOver() {
        for (int i = 0; i < LogInThrottle.PER_ADDRESS; i++) {
            assertTrue(throttle.pause("10.0.0.1").isEmpty());
            throttle.failed("10.0.0.1");
        }
        clock.move(Duration.ofSeconds(59));
        assertEquals(Optional.of(Duration.ofSeconds(1)), throttle.pause("10.0.0.1"));
        assertTrue(throttle.pause("10.0.0.2").isEmpty());
        clock.move(Duration.ofSeconds(1));
        assertTrue(throttle.pause("10.0.0.1").isEmpty());
    }
}
