package org.upgradenight.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the runs of this process are doing at this moment. Kept in memory only: the rows tell what is done. */
@ApplicationScoped
public class RunProgress {

    private static final Duration RATE_OVER = Duration.ofMinutes(1);

    private final Map<Long, Counter> runs = new ConcurrentHashMap<>();
    private final Set<Long> atWork = ConcurrentHashMap.newKeySet();
    private final Clock clock;

    protected RunProgress() {
        this(Clock.systemUTC());
    }

    @Inject
    public RunProgress(Clock clock) {
        this.clock = clock;
    }

    /** The job of a run begins in this process. */
    public void begun(long runId) {
        atWork.add(runId);
    }

    /** The job of a run is over in this process. */
    public void over(long runId) {
        atWork.remove(runId);
    }

    int runsAtWork() {
        return atWork.size();
    }

    int allActive() {
        return runs.values().stream().mapToInt(Counter::active).sum();
    }

    int allWaiting() {
        return runs.values().stream().mapToInt(Counter::waiting).sum();
    }

    /**
     * A step's present figures.
     *
     * @param active conversations that hold a place in the window
     * @param waiting phones that wait for their next turn
     */
    public void report(long runId, String step, int active, int waiting) {
        counter(runId).now(step, active, waiting, clock.instant());
    }

    /** So many phones were finished just now. */
    public void finished(long runId, int phones) {
        counter(runId).finished(clock.instant(), phones);
    }

    private Counter counter(long runId) {
        return runs.computeIfAbsent(runId, run -> new Counter(clock.instant()));
    }

    /** The run is over, or its step is. */
    public void clear(long runId) {
        runs.remove(runId);
    }

    /** Figures of a run that is at work in this process. */
    public Optional<Moment> of(long runId) {
        return Optional.ofNullable(runs.get(runId)).map(counter -> counter.moment(clock.instant()));
    }

    /**
     * @param ratePerMinute phones finished over the last minute, or since the step began if that is shorter
     * @param averagePerMinute phones finished a minute since the step's first
     * @param quietSince when a phone was finished last, or the step began
     */
    public record Moment(
            String step,
            int active,
            int waiting,
            double ratePerMinute,
            double averagePerMinute,
            long finished,
            Instant quietSince) {}

    private static final class Counter {

        private final Deque<Map.Entry<Instant, Integer>> recent = new ArrayDeque<>();
        private String step = "";
        private int active;
        private int waiting;
        private long finished;
        private Instant first;
        private Instant last;

        Counter(Instant now) {
            last = now;
        }

        synchronized void now(String currentStep, int activeNow, int waitingNow, Instant at) {
            if (!currentStep.equals(step)) {
                recent.clear();
                finished = 0;
                first = null;
                last = at;
            }
            step = currentStep;
            active = activeNow;
            waiting = waitingNow;
        }

        synchronized void finished(Instant at, int phones) {
            first = first == null ? at : first;
            last = at;
            finished += phones;
            recent.add(Map.entry(at, phones));
            drop(at);
        }

        synchronized Moment moment(Instant now) {
            drop(now);
            long lately = recent.stream().mapToLong(Map.Entry::getValue).sum();
            double minutes = first == null
                    ? 1
                    : Math.min(
                            1, Math.max(1.0 / 60, Duration.between(first, now).toMillis() / 60_000.0));
            return new Moment(step, active, waiting, lately / minutes, average(now), finished, last);
        }

        private double average(Instant now) {
            return first == null
                    ? 0
                    : finished
                            * 60_000.0
                            / Math.max(1000, Duration.between(first, now).toMillis());
        }

        synchronized int active() {
            return active;
        }

        synchronized int waiting() {
            return waiting;
        }

        private void drop(Instant now) {
            while (!recent.isEmpty() && recent.peek().getKey().isBefore(now.minus(RATE_OVER))) {
                recent.poll();
            }
        }
    }
}
