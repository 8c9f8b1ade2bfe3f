package org.upgradenight.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunRowTest {

    private static final Optional<RunProgress.Moment> MOMENT =
            Optional.of(new RunProgress.Moment("delete-itl", 7, 3, 60.04, 58, 40, Instant.EPOCH));

    @Test
    void runUnderWayShowsItsMomentAndForecast() {
        RunView view = row("STARTED").view(new RunFigures(100, 40, Map.of("VERIFIED", 40L)), MOMENT, List.of());
        assertEquals(7, view.inFlight());
        assertEquals(60.0, view.ratePerMinute());
        assertEquals(Optional.of(60L), view.etaSeconds());
    }

    @Test
    void fewPhonesGiveNoForecast() {
        RunView view = row("STARTED").view(new RunFigures(100, 29, Map.of()), MOMENT, List.of());
        assertEquals(Optional.empty(), view.etaSeconds());
    }

    @Test
    void endedRunHasNoMoment() {
        RunView view = row("COMPLETED").view(new RunFigures(100, 100, Map.of()), MOMENT, List.of());
        assertEquals(0, view.inFlight());
        assertEquals(0, view.ratePerMinute());
        assertEquals(Optional.empty(), view.etaSeconds());
    }

    private static RunRow row(String status) {
        return new RunRow(
                1,
                "lab",
                "itl-deletion",
                status,
                "delete-itl",
                0,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                "anna");
    }
}
