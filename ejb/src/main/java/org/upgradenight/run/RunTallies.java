package org.upgradenight.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * The counts of runs: of one that is over for good, since they no longer change, and of one under way as they were at most a
 * second ago, however many look; a run that is at another step since is counted anew.
 */
@ApplicationScoped
class RunTallies {

    private static final int MOST = 500;
    private static final Duration MOMENT = Duration.ofSeconds(1);

    /** Found only while the run's row is word for word what it was. */
    private final Remembered<RunRow, RunTally> over = new Remembered<>(MOST);

    private final Lately<RunRow, RunTally> underWay;

    protected RunTallies() {
        this(Clock.systemUTC());
    }

    @Inject
    RunTallies(Clock clock) {
        underWay = new Lately<>(clock, MOMENT);
    }

    RunTally of(RunRow run, Answers answers) {
        return run.over()
                ? over.of(run).orElseGet(() -> over.keep(run, RunTally.count(answers, run.id())))
                : underWay.get(run, () -> RunTally.count(answers, run.id()));
    }
}
