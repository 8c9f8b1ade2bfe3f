package org.upgradenight.flight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A sliding window of conversations. One thread drives it by calling {@link #next}; each turn runs on a thread of the
 * executor. Places in the window are held only while a turn runs: a phone that restarts waits outside it, as a due time.
 *
 * @param <R> what a conversation ends with
 */
public final class Flight<R> {

    private static final Duration LONGEST_NAP = Duration.ofMillis(250);

    private static final int BITE = 200;

    private final WorkSource<R> source;
    private final ExecutorService threads;
    private final Clock clock;
    private final int window;
    private final int perSite;

    private final Map<String, Deque<Conversation<R>>> ready = new HashMap<>();
    private final Map<String, Integer> activeAtSite = new HashMap<>();
    private final PriorityQueue<Parked<R>> parked = new PriorityQueue<>(Comparator.comparing(Parked::due));
    private final BlockingQueue<Ended<R>> ended = new LinkedBlockingQueue<>();
    private final List<String> left = new ArrayList<>();
    private int active;
    private int waitingForPlace;
    private boolean dry;
    private boolean stopped;
    private volatile int activeNow;
    private volatile int waitingNow;

    /**
     * @param window turns under way at once
     * @param perSite turns under way at once at one site
     */
    public Flight(WorkSource<R> source, ExecutorService threads, Clock clock, int window, int perSite) {
        this.source = source;
        this.threads = threads;
        this.clock = clock;
        this.window = window;
        this.perSite = perSite;
    }

    /**
     * The next result, as conversations complete.
     *
     * @return nothing when none completed within {@code patience}; ask {@link #isOver} whether any can come
     * @throws RuntimeException what a conversation or the source threw: a fault of the environment; the flight can be
     *     stopped then, and drained by further calls
     */
    public Optional<R> next(Duration patience) throws InterruptedException {
        Instant until = clock.instant().plus(patience);
        while (!isOver()) {
            dispatch();
            Ended<R> end = ended.poll(nap(until).toNanos(), TimeUnit.NANOSECONDS);
            if (end != null) {
                Optional<R> result = settle(end);
                if (result.isPresent()) {
                    return result;
                }
            } else if (!clock.instant().isBefore(until)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether every conversation has ended and no other will begin. */
    public boolean isOver() {
        return active == 0 && (stopped || (dry && parked.isEmpty() && waitingForPlace == 0));
    }

    /** Begins no turn any more; turns under way are finished and their results still handed out by {@link #next}. */
    public void stop() {
        stopped = true;
        parked.forEach(waiting -> left.add(waiting.conversation().device()));
        ready.values().forEach(queue -> queue.forEach(conversation -> left.add(conversation.device())));
        parked.clear();
        ready.clear();
        waitingForPlace = 0;
        publish();
    }

    /** After {@link #stop}: the phones that were claimed and have no result; they are somebody's work another time. */
    public List<String> left() {
        return List.copyOf(left);
    }

    /** Turns under way now. */
    public int active() {
        return activeNow;
    }

    /** Phones that wait for their next turn. */
    public int waiting() {
        return waitingNow;
    }

    private void dispatch() {
        if (stopped) {
            return;
        }
        wakeDue();
        boolean more;
        do {
            more = claim();
            launch();
        } while (more);
        publish();
    }

    private void wakeDue() {
        Instant now = clock.instant();
        while (!parked.isEmpty() && !parked.peek().due().isAfter(now)) {
            queue(parked.poll().conversation());
        }
    }

    /**
     * Claims for the free places, and not for sites whose queue is already long enough to fill theirs; in bites, so that
     * the first conversations of a wide window run while the next are claimed.
     *
     * @return whether there may be another bite
     */
    private boolean claim() {
        if (dry) {
            return false;
        }
        int allowed = source.mayBegin();
        dry = allowed < 0;
        int places = window - active - launchable();
        int room = Math.min(places, allowed);
        if (room <= 0 || (places < window / 40 && active > 0)) {
            return false;
        }
        Set<String> full = ready.entrySet().stream()
                .filter(site -> site.getValue().size() + activeAt(site.getKey()) >= perSite)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        activeAtSite.forEach((site, turns) -> {
            if (turns >= perSite) {
                full.add(site);
            }
        });
        List<Conversation<R>> claimed = source.claim(Math.min(room, BITE), full);
        dry = claimed.isEmpty() && full.isEmpty();
        claimed.forEach(this::queue);
        return claimed.size() == BITE;
    }

    /** Where no thread is to be had (threads that just ended a turn may not be free yet), phones keep waiting. */
    private void launch() {
        try {
            launchAll();
        } catch (RejectedExecutionException noThread) {
            if (threads.isShutdown() || active == 0) {
                throw noThread;
            }
        }
    }

    private void launchAll() {
        for (Map.Entry<String, Deque<Conversation<R>>> site : ready.entrySet()) {
            while (active < window
                    && activeAt(site.getKey()) < perSite
                    && !site.getValue().isEmpty()) {
                begin(site.getValue().peek());
                site.getValue().remove();
            }
        }
        ready.values().removeIf(Deque::isEmpty);
    }

    private void begin(Conversation<R> conversation) {
        threads.execute(() -> ended.add(run(conversation)));
        waitingForPlace--;
        active++;
        activeAtSite.merge(conversation.site(), 1, Integer::sum);
    }

    @SuppressWarnings("IllegalCatch") // whatever ends a turn must reach the flight's own thread
    private static <R> Ended<R> run(Conversation<R> conversation) {
        try {
            return new Ended<>(conversation, conversation.turn(), null);
        } catch (RuntimeException | Error fault) {
            return new Ended<>(conversation, null, fault);
        }
    }

    private Optional<R> settle(Ended<R> end) {
        active--;
        activeAtSite.merge(end.conversation().site(), -1, (now, less) -> now + less == 0 ? null : now + less);
        publish();
        if (end.fault() != null) {
            left.add(end.conversation().device());
        }
        if (end.fault() instanceof Error error) {
            throw error;
        }
        if (end.fault() instanceof RuntimeException fault) {
            throw fault;
        }
        if (end.turn() instanceof Turn.Finished<R> finished) {
            return Optional.of(finished.result());
        }
        park(end.conversation(), ((Turn.Again<R>) end.turn()).after());
        return Optional.empty();
    }

    private void park(Conversation<R> conversation, Duration after) {
        if (stopped) {
            left.add(conversation.device());
        } else {
            parked.add(new Parked<>(clock.instant().plus(after), conversation));
            publish();
        }
    }

    private void queue(Conversation<R> conversation) {
        waitingForPlace++;
        ready.computeIfAbsent(conversation.site(), site -> new ArrayDeque<>()).add(conversation);
    }

    /** Of the phones that wait for a place, those whose site lets them have one. */
    private int launchable() {
        return ready.entrySet().stream()
                .mapToInt(site -> Math.min(site.getValue().size(), Math.max(0, perSite - activeAt(site.getKey()))))
                .sum();
    }

    private int activeAt(String site) {
        return activeAtSite.getOrDefault(site, 0);
    }

    private Duration nap(Instant until) {
        Instant now = clock.instant();
        Duration nap = Duration.between(now, until);
        if (!parked.isEmpty() && parked.peek().due().isBefore(until)) {
            nap = Duration.between(now, parked.peek().due());
        }
        if (nap.compareTo(LONGEST_NAP) > 0) {
            nap = LONGEST_NAP;
        }
        return nap.isNegative() ? Duration.ZERO : nap;
    }

    private void publish() {
        activeNow = active;
        waitingNow = parked.size() + waitingForPlace;
    }

    private record Parked<R>(Instant due, Conversation<R> conversation) {}

    private record Ended<R>(Conversation<R> conversation, Turn<R> turn, Throwable fault) {}
}
