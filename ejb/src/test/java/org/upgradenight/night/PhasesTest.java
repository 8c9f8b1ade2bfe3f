package org.upgradenight.night;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.upgradenight.night.PhaseView.Next;
import org.upgradenight.run.RunView;

class PhasesTest {

    private static final Instant EVENING = Instant.parse("2026-11-21T20:00:00Z");

    private final List<RunView> runs = new ArrayList<>();
    private Optional<UpgradeNight.Upgraded> upgraded = Optional.empty();
    private Optional<Instant> ended = Optional.empty();

    @Test
    void aNightBeginsWithTheCheck() {
        assertEquals("CHECK NEXT START", now());
    }

    @Test
    void whatChangesPhonesIsRehearsedFirst() {
        run("health-check", false, "COMPLETED");
        assertEquals("PREPARE NEXT REHEARSE", now());
        run("pre-upgrade-preparation", true, "STARTED");
        assertEquals("PREPARE UNDER_WAY WATCH", now());
        end();
        assertEquals("PREPARE REHEARSED START", now());
        run("pre-upgrade-preparation", false, "STOPPED");
        assertEquals("PREPARE HELD RESUME", now());
    }

    @Test
    void deletionWaitsForSomebodysWordThatTheUpgradeIsDone() {
        prepared();
        assertEquals("UPGRADE NEXT CONFIRM", now());
        upgrade();
        assertEquals("DELETE NEXT REHEARSE", now());
    }

    @Test
    void aDeletionBeforeTheUpgradeIsNotThisNights() {
        prepared();
        run("itl-deletion", false, "COMPLETED");
        upgrade();
        assertEquals("DELETE NEXT REHEARSE", now());
    }

    @Test
    void theDeletionsOwnLettersAreTheMail() {
        prepared();
        upgrade();
        run("itl-deletion", false, "COMPLETED");
        assertEquals("RESTORE NEXT REHEARSE", now());
        run("physical-remediation-mail", false, "FAILED");
        assertEquals("MAIL HELD RESUME", now());
    }

    @Test
    void theLastCheckIsOneAfterTheWayHome() {
        prepared();
        upgrade();
        run("itl-deletion", false, "COMPLETED");
        run("health-check", false, "COMPLETED");
        run("post-upgrade-restoration", false, "COMPLETED");
        assertEquals("REPORT NEXT START", now());
        run("health-check", false, "COMPLETED");
        assertEquals("none", now());
    }

    @Test
    void whoUpgradesWithoutPreparationSkipsIt() {
        upgrade();
        assertEquals(
                List.of(PhaseState.SKIPPED, PhaseState.SKIPPED, PhaseState.DONE, PhaseState.NEXT),
                states().subList(0, 4));
    }

    @Test
    void aRunThatWasGivenUpIsAsIfItHadNotBeen() {
        run("health-check", false, "ABANDONED");
        assertEquals("CHECK NEXT START", now());
    }

    @Test
    void runsOfOtherNightsCountNothing() {
        runs.add(view(1, "health-check", false, "COMPLETED", EVENING.minusSeconds(60)));
        assertEquals("CHECK NEXT START", now());
    }

    @Test
    void nothingIsLeftToDoInANightThatIsOver() {
        run("health-check", false, "COMPLETED");
        ended = Optional.of(later());
        assertEquals("none", now());
        assertEquals(PhaseState.DONE, states().get(0));
    }

    private void prepared() {
        run("health-check", false, "COMPLETED");
        run("pre-upgrade-preparation", false, "COMPLETED");
    }

    private void upgrade() {
        upgraded = Optional.of(new UpgradeNight.Upgraded(later(), "anna", 400));
    }

    private void run(String job, boolean dry, String status) {
        runs.add(0, view(runs.size() + 10, job, dry, status, later()));
    }

    private void end() {
        RunView last = runs.remove(0);
        runs.add(0, view(last.id(), last.job(), last.dryRun(), "COMPLETED", last.createdAt()));
    }

    private Instant later() {
        return EVENING.plus(Duration.ofMinutes(runs.size() * 10L + (upgraded.isPresent() ? 6 : 5)));
    }

    private List<PhaseState> states() {
        return phases().stream().map(PhaseView::state).toList();
    }

    private String now() {
        return Phases.now(phases())
                .map(view -> view.phase() + " " + view.state() + " " + view.next())
                .orElse("none");
    }

    private List<PhaseView> phases() {
        List<PhaseView> phases =
                Phases.of(new UpgradeNight(1, "lab", EVENING, "anna", upgraded, Optional.empty(), ended), runs);
        phases.forEach(view -> assertEquals(view.next() != Next.NONE, view.now()));
        return phases;
    }

    private static RunView view(long id, String job, boolean dry, String status, Instant at) {
        return new RunView(
                id,
                "lab",
                job,
                status,
                "",
                0,
                0,
                0,
                0,
                Map.of(),
                0,
                Optional.empty(),
                0,
                at,
                Optional.empty(),
                Optional.empty(),
                false,
                dry,
                "anna",
                List.of());
    }
}
