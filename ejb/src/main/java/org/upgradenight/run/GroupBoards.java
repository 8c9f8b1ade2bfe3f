package org.upgradenight.run;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Future;

/**
 * The groups of runs that somebody watches, counted beside whoever asks: a page gets what was counted last, and a count that is
 * old is made anew meanwhile. Of a run that was never counted, programs wait for the count and pages only a moment.
 */
@ApplicationScoped
public class GroupBoards {

    private static final int MOST = 50;
    private static final Duration FRESH = Duration.ofSeconds(2);
    /** Counting may take this part of the time. */
    private static final int SELDOM = 20;

    private static final Duration LONGEST = Duration.ofMinutes(2);

    @Inject
    private GroupCount count;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService threads;

    private final Remembered<Long, Kept> known = new Remembered<>(MOST);
    private Aside<Long, Kept> aside;

    @PostConstruct
    void open() {
        aside = new Aside<>(threads);
    }

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

    /** Nothing for a run without groups, and when a first count is not over after two minutes. */
    public Optional<GroupBoard> of(RunView run) {
        return look(run, LONGEST);
    }

    /** The same for who waits a moment only. */
    Optional<GroupBoard> soFar(RunView run) {
        return look(run, Aside.MOMENT);
    }

    private Optional<GroupBoard> look(RunView run, Duration patience) {
        if (!run.grouped()) {
            return Optional.empty();
        }
        Optional<Kept> kept = known.of(run.id()).filter(counted -> counted.ofNow(run));
        if (kept.isEmpty()) {
            return Aside.awaited(counting(run), patience).map(Kept::board);
        }
        if (run.underWay() && kept.get().old(clock.instant())) {
            Future<Kept> unused = counting(run);
        }
        return kept.map(Kept::board);
    }

    private Future<Kept> counting(RunView run) {
        return aside.of(run.id(), () -> counted(run));
    }

    private Kept counted(RunView run) {
        Instant before = clock.instant();
        GroupBoard board = count.count(run.id());
        Instant after = clock.instant();
        return known.keep(run.id(), new Kept(board, after, Duration.between(before, after), Kept.life(run)));
    }
}
