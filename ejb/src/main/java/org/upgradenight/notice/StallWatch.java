package org.upgradenight.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Notices that a run stands still: it talks to phones, and none was finished for longer than the slowest may take. Told once a
 * standstill. Kept in memory: after a restart a run is watched anew.
 */
final class StallWatch {

    static final Duration LEAST = Duration.ofMinutes(5);
    private static final Duration BESIDES_A_CONVERSATION = Duration.ofMinutes(1);

    private final Map<Long, Standing> runs = new HashMap<>();

    /** @param finished phones finished in this step */
    record Seen(String step, long finished) {}

    private record Standing(Seen seen, Instant since, boolean told) {}

    /**
     * @param deadline how long one phone may take
     * @return for how long nothing was finished, when that is to be told now
     */
    Optional<Duration> look(long run, Seen seen, Duration deadline, Instant now) {
        Standing before = runs.get(run);
        if (before == null || !before.seen().equals(seen)) {
            runs.put(run, new Standing(seen, now, false));
            return Optional.empty();
        }
        Duration still = Duration.between(before.since(), now);
        if (before.told() || still.compareTo(patience(deadline)) < 0) {
            return Optional.empty();
        }
        runs.put(run, new Standing(seen, before.since(), true));
        return Optional.of(still);
    }

    /** Only these are at work. */
    void keep(Set<Long> atWork) {
        runs.keySet().retainAll(atWork);
    }

    static Duration patience(Duration deadline) {
        Duration one = deadline.plus(BESIDES_A_CONVERSATION);
        return one.compareTo(LEAST) < 0 ? LEAST : one;
    }
}
