package org.upgradenight.run;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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

    private static final Duration MOMENT = Duration.ofMillis(150);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    @Inject
    private GroupCount count;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService threads;

    private final Remembered<Long, Kept> known = new Remembered<>(MOST);
    private final Map<Long, Future<Kept>> underWay = new HashMap<>();

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
        return look(run, LONGEST);
    }

    /** The same, and nothing as well while they are counted for the first time. */
    Optional<GroupBoard> soFar(RunView run) {
        return look(run, MOMENT);
    }

    private Optional<GroupBoard> look(RunView run, Duration patience) {
        if (!run.grouped()) {
            return Optional.empty();
        }
        Optional<Kept> kept = known.of(run.id()).filter(counted -> counted.ofNow(run));
        if (kept.isEmpty()) {
            return awaited(counting(run), patience);
        }
        if (run.underWay() && kept.get().old(clock.instant())) {
            Future<Kept> unused = counting(run);
        }
        return kept.map(Kept::board);
    }

    private static Optional<GroupBoard> awaited(Future<Kept> count, Duration patience) {
        try {
            return Optional.of(
                    count.get(patience.toMillis(), TimeUnit.MILLISECONDS).board());
        } catch (TimeoutException later) {
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The groups of a run could not be counted", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** One count at a time for each run. */
    private synchronized Future<Kept> counting(RunView run) {
        return underWay.computeIfAbsent(
                run.id(), id -> CompletableFuture.supplyAsync(() -> countedAside(run), threads));
    }

    private Kept countedAside(RunView run) {
        try {
            return counted(run);
        } finally {
            over(run);
        }
    }

    private Kept counted(RunView run) {
        Instant before = clock.instant();
        GroupBoard board = count.count(run.id());
        Instant after = clock.instant();
        return known.keep(run.id(), new Kept(board, after, Duration.between(before, after), Kept.life(run)));
    }

    private synchronized void over(RunView run) {
        underWay.remove(run.id());
    }
}
