package org.upgradenight.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.upgradenight.bench.HandClock;

class RunProgressTest {

    private final HandClock clock = new HandClock();
    private final RunProgress progress = new RunProgress(clock);

    @Test
    void theRateIsOverTheLastMinute() {
        progress.report(7, "probe", 10, 2);
        progress.finished(7, 100);
        clock.move(Duration.ofSeconds(30));
        progress.finished(7, 100);
        assertEquals(400, moment().ratePerMinute(), 0.1);
        clock.move(Duration.ofSeconds(31));
        assertEquals(100, moment().ratePerMinute(), 0.1);
        assertEquals(200, moment().finished());
        clock.move(Duration.ofMinutes(2));
        assertEquals(0, moment().ratePerMinute(), 0.1);
    }

    @Test
    void monitoringSeesAllRunsTogether() {
        progress.begun(7);
        progress.begun(8);
        progress.report(7, "probe", 10, 2);
        progress.report(8, "delete-itl", 5, 40);
        assertEquals(2, progress.runsAtWork());
        assertEquals(15, progress.allActive());
        assertEquals(42, progress.allWaiting());
        progress.clear(8);
        progress.over(8);
        assertEquals(1, progress.runsAtWork());
        assertEquals(10, progress.allActive());
    }

    @Test
    void aNewStepBeginsAtNothing() {
        progress.report(7, "probe", 10, 2);
        progress.finished(7, 100);
        progress.report(7, "delete-itl", 1, 0);
        assertEquals(new RunProgress.Moment("delete-itl", 1, 0, 0, 0, 0, clock.instant()), moment());
    }

    @Test
    void quietIsCountedFromTheLastPhoneOrFromTheBeginOfTheStep() {
        progress.report(7, "delete-itl", 10, 2);
        Instant begun = clock.instant();
        clock.move(Duration.ofMinutes(3));
        progress.report(7, "delete-itl", 10, 2);
        assertEquals(begun, moment().quietSince());
        progress.finished(7, 1);
        Instant last = clock.instant();
        clock.move(Duration.ofMinutes(3));
        assertEquals(last, moment().quietSince());
    }

    @Test
    void runsAreToldApartAndForgottenWhenOver() {
        progress.report(7, "probe", 10, 2);
        assertEquals(Optional.empty(), progress.of(8));
        progress.clear(7);
        assertEquals(Optional.empty(), progress.of(7));
    }

    private RunProgress.Moment moment() {
        return progress.of(7).orElseThrow();
    }
}
