package org.upgradenight.simulator.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.upgradenight.simulator.time.WorldTime;

/** World time that stands still until a test lets it pass. */
final class StoppedTime implements WorldTime {

    private record Due(long at, Runnable deed) {}

    private static final Instant START = Instant.parse("2026-11-21T22:00:00Z");

    private final List<Due> due = new ArrayList<>();
    private long now;

    void pass(Duration duration) {
        long end = now + duration.toMillis();
        due.sort(Comparator.comparingLong(Due::at));
        while (!due.isEmpty() && due.get(0).at() <= end) {
            Due next = due.remove(0);
            now = Math.max(now, next.at());
            next.deed().run();
            due.sort(Comparator.comparingLong(Due::at));
        }
        now = end;
    }

    @Override
    public long millis() {
        return now;
    }

    @Override
    public Instant wallClock() {
        return START.plusMillis(now);
    }

    @Override
    public void after(Duration worldDuration, Runnable deed) {
        due.add(new Due(now + worldDuration.toMillis(), deed));
    }

    @Override
    public Duration real(Duration worldDuration) {
        return worldDuration;
    }
}
