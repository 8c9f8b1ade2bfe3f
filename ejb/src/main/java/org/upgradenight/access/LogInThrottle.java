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
 * Slows down guessing: after {@value #PER_PAIR} failures of one user from one address within a minute, or
 * {@value #PER_ADDRESS} from one address whatever the user, further tries from there are refused until the minute is
 * over. Others are not locked out. Memory is bounded.
 */
class LogInThrottle {

    static final int PER_PAIR = 10;
    static final int PER_ADDRESS = 50;
    private static final Duration SPAN = Duration.ofMinutes(1);
    private static final int MOST_KEYS = 10_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>();

    LogInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** How long to wait before the next try, or nothing when it may be made now. */
    synchronized Optional<Duration> pause(String user, String address) {
        Optional<Duration> pair = pause(pair(user, address), PER_PAIR);
        return pair.isPresent() ? pair : pause(address, PER_ADDRESS);
    }

    synchronized void failed(String user, String address) {
        note(pair(user, address), PER_PAIR);
        note(address, PER_ADDRESS);
    }

    synchronized void succeeded(String user, String address) {
        failures.remove(pair(user, address));
    }

    private Optional<Duration> pause(String key, int most) {
        Deque<Instant> times = failures.get(key);
        if (times == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        while (!times.isEmpty() && !times.peekFirst().plus(SPAN).isAfter(now)) {
            times.removeFirst();
        }
        if (times.isEmpty()) {
            failures.remove(key);
        }
        return times.size() < most
                ? Optional.empty()
                : Optional.of(Duration.between(now, times.getFirst().plus(SPAN)));
    }

    private void note(String key, int most) {
        Deque<Instant> times = failures.computeIfAbsent(key, unseen -> new ArrayDeque<>());
        if (times.size() >= most) {
            times.removeFirst();
        }
        times.addLast(clock.instant());
        if (failures.size() > MOST_KEYS) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    private static String pair(String user, String address) {
        return user + "\n" + address;
    }
}
