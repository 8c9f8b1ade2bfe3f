package org.upgradenight.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down whoever tries many names: after {@value #PER_ADDRESS} failures from one address within a minute, whatever the
 * user, further tries from there are refused until the minute is over. Memory is bounded. One user's own locks are
 * {@link LockOuts}.
 */
class LogInThrottle {

    static final int PER_ADDRESS = 50;
    private static final Duration SPAN = Duration.ofMinutes(1);
    private static final int MOST_KEYS = 10_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>();

    LogInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** How long to wait before the next try, or nothing when it may be made now. */
    synchronized Optional<Duration> pause(String address) {
        Deque<Instant> times = failures.get(address);
        if (times == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        while (!times.isEmpty() && !times.peekFirst().plus(SPAN).isAfter(now)) {
            times.removeFirst();
        }
        if (times.isEmpty()) {
            failures.remove(address);
        }
        return times.size() < PER_ADDRESS
                ? Optional.empty()
                : Optional.of(Duration.between(now, times.getFirst().plus(SPAN)));
    }

    synchronized void failed(String address) {
        Deque<Instant> times = failures.computeIfAbsent(address, unseen -> new ArrayDeque<>());
        if (times.size() >= PER_ADDRESS) {
            times.removeFirst();
        }
        times.addLast(clock.instant());
        if (failures.size() > MOST_KEYS) {
            failures.remove(failures.keySet().iterator().next());
        }
    }
}
