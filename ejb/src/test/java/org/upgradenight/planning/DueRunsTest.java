package org.upgradenight.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.upgradenight.inventory.Scope;
import org.upgradenight.run.JobName;
import org.upgradenight.run.RunChoices;
import org.upgradenight.run.RunRequest;
import org.upgradenight.run.RunTerms;
import org.upgradenight.run.Source;

class DueRunsTest {

    private static final Instant HOUR = Instant.parse("2026-11-22T01:00:00Z");

    @Test
    void quarterOfAnHourLateIsStillInTime() {
        assertTrue(DueRuns.tooLate(plan(Optional.of(HOUR), Optional.empty()), HOUR.plus(DueRuns.PATIENCE))
                .isEmpty());
        assertRefused(
                "UN6257",
                DueRuns.tooLate(
                        plan(Optional.of(HOUR), Optional.empty()),
                        HOUR.plus(DueRuns.PATIENCE).plusSeconds(1)));
    }

    @Test
    void nothingStartsIntoAClosedWindow() {
        PlannedRun plan = plan(Optional.of(HOUR), Optional.of(HOUR.plusSeconds(60)));
        assertTrue(DueRuns.tooLate(plan, HOUR.plusSeconds(59)).isEmpty());
        assertRefused("UN6257", DueRuns.tooLate(plan, HOUR.plusSeconds(60)));
    }

    @Test
    void whatHasNoHourWaitsADayForItsApproval() {
        PlannedRun plan = plan(Optional.empty(), Optional.empty());
        assertTrue(DueRuns.tooLate(plan, HOUR).isEmpty());
        assertRefused(
                "UN6258", DueRuns.tooLate(plan, HOUR.minus(Duration.ofHours(1)).plus(DueRuns.APPROVAL_WITHIN)));
    }

    private static void assertRefused(String code, Optional<String> why) {
        assertEquals(code, why.map(text -> text.substring(0, 6)).orElse(""));
    }

    private static PlannedRun plan(Optional<Instant> startsAt, Optional<Instant> windowEndsAt) {
        RunRequest request = new RunRequest(
                "hq",
                new RunTerms(
                        JobName.ITL_DELETION,
                        Source.AXL,
                        Scope.EVERYTHING,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        windowEndsAt,
                        RunChoices.NONE),
                "hq",
                "max");
        return new PlannedRun(
                7,
                request,
                HOUR.minus(Duration.ofHours(1)),
                startsAt,
                Optional.empty(),
                PlanState.WAITING,
                "",
                Optional.empty(),
                "",
                Optional.empty());
    }
}
