package org.upgradenight.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LogInThrottleTest {

    private final MovableClock clock = new MovableClock();
    private final LogInThrottle throttle = new LogInThrottle(clock);

    @Test
    void guesserWaitsAndOthersDoNot() {
        for (int i = 0; i < LogInThrottle.PER_PAIR; i++) {
            assertTrue(throttle.pause("admin", "10.0.0.1").isEmpty());
            throttle.failed("admin", "10.0.0.1");
        }
        assertEquals(Optional.of(Duration.ofMinutes(1)), throttle.pause("admin", "10.0.0.1"));
        assertTrue(throttle.pause("admin", "10.0.0.2").isEmpty());
        assertTrue(throttle.pause("anna", "10.0.0.1").isEmpty());
    }

    @Test
    void waitIsOverAfterAMinute() {
        for (int i = 0; i < LogInThrottle.PER_PAIR; i++) {
            throttle.failed("admin", "10.0.0.1");
        }
        clock.forward(Duration.ofSeconds(59));
        assertEquals(Optional.of(Duration.ofSeconds(1)), throttle.pause("admin", "10.0.0.1"));
        clock.forward(Duration.ofSeconds(1));
        assertTrue(throttle.pause("admin", "10.0.0.1").isEmpty());
    }

    @Test
    void manyNamesFromOneAddressAreSlowedDownToo() {
        for (int i = 0; i < LogInThrottle.PER_ADDRESS; i++) {
            throttle.failed("user" + i, "10.0.0.1");
        }
        assertTrue(throttle.pause("anybody", "10.0.0.1").isPresent());
    }

    @Test
    void successForgetsTheFailuresOfThatUserThere() {
        for (int i = 0; i < LogInThrottle.PER_PAIR; i++) {
            throttle.failed("admin", "10.0.0.1");
        }
        throttle.succeeded("admin", "10.0.0.1");
        assertTrue(throttle.pause("admin", "10.0.0.1").isEmpty());
    }
}
