package org.upgradenight.web.visits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often somebody may come: so many times in a minute, counted from the first. Memory is bounded. */
@ApplicationScoped
public class Pace {
    private static final Duration SPAN = Duration.ofMinutes(1);
    private static final int MOST_KEYS = 10_000;

    @Inject
    private Clock clock;

    private final Map<String, Visitor> visitors = new LinkedHashMap<>();

    /** For the container. */
    public Pace() {}

    public Pace(Clock clock) {
        this.clock = clock;
    }

    private record Visitor(Instant since, int times) {}

    /** Whether somebody has come more often than that within the span; counts nothing. */
    public synchronized boolean exceeded(String who, int most) {
        Visitor visitor = visitors.get(who);
        return visitor != null && visitor.since().plus(SPAN).isAfter(clock.instant()) && visitor.times() > most;
    }

    /** Counts one more. @return whether it is within the measure */
    public synchronized boolean allows(String who, int most) {
        Instant now = clock.instant();
        Visitor before = visitors.get(who);
        boolean fresh = before == null || !before.since().plus(SPAN).isAfter(now);
        Visitor next = fresh ? new Visitor(now, 1) : new Visitor(before.since(), before.times() + 1);
        if (fresh) {
            visitors.remove(who);
        }
        visitors.put(who, next);
        if (visitors.size() > MOST_KEYS) {
            visitors.remove(visitors.keySet().iterator().next());
        }
        return next.times() <= most;
    }
}
