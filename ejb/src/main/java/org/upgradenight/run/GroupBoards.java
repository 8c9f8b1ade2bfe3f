package org.upgradenight.run;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The groups of runs that somebody watches. Who asks first waits until they are counted; from then on a page gets what was
 * counted last, and a count that is old is made anew beside it.
 */
@ApplicationScoped
public class GroupBoards {

    private static final int MOST = 50;
    private static final Duration FRESH = Duration.ofSeconds(2);
    /** Counting may take this part of the time. */
    private static final int SELDOM = 20;

    @Inject
    private GroupCount count;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService threads;

    private final Map<Long, Kept> known = new LinkedHashMap<>();
    private final Set<Long> underWay = new HashSet<>();

    /** @param life of the run when it was counted: while it is over, nothing changes until it is resumed */
    private record Kept(GroupBoard board, Instant at, Duration took, String life) {

        boolean ofNow(RunView run) {
            return run.underWay() || life.equals(life(run));
        }

        boolean old(Instant now) {
            Duration rare = took.multipliedBy(SELDOM);
            return Duration.between(at, now).compareTo(rare.compareTo(FRESH) < 0 ? FRESH : rare) > 0;
        }

        static String life(RunView run) {
            return run.status() + run.restarts();
        }
    }

    /** Nothing for a run without groups. */
    public Optional<GroupBoard> of(RunView run) {
        if (!run.job().equals(JobName.ITL_DELETION.word()) || run.dryRun()) {
            return Optional.empty();
        }
        Optional<Kept> kept = kept(run).filter(counted -> counted.ofNow(run));
        if (kept.isEmpty()) {
            return Optional.of(counted(run).board());
        }
        if (run.underWay() && kept.get().old(clock.instant()) && begun(run)) {
            threads.execute(() -> countAnew(run));
        }
        return kept.map(Kept::board);
    }

    private void countAnew(RunView run) {
        try {
            counted(run);
        } finally {
            over(run);
        }
    }

    private Kept counted(RunView run) {
        Instant before = clock.instant();
        GroupBoard board = count.count(run.id());
        Kept fresh = new Kept(board, clock.instant(), Duration.between(before, clock.instant()), Kept.life(run));
        keep(run.id(), fresh);
        return fresh;
    }

    private synchronized Optional<Kept> kept(RunView run) {
        return Optional.ofNullable(known.get(run.id()));
    }

    private synchronized boolean begun(RunView run) {
        return underWay.add(run.id());
    }

    private synchronized void over(RunView run) {
        underWay.remove(run.id());
    }

    private synchronized void keep(long run, Kept fresh) {
        known.put(run, fresh);
        if (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
    }
}
