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

    private final Map<Long, Instant> told = new HashMap<>();

    /**
     * @param quietSince when a phone was finished last, or the step began
     * @param longest how long that is no standstill
     * @return for how long nothing was finished, when that is to be told now
     */
    Optional<Duration> look(long run, Instant quietSince, Duration longest, Instant now) {
        Duration still = Duration.between(quietSince, now);
        boolean news = still.compareTo(longest) >= 0 && !quietSince.equals(told.get(run));
        if (news) {
            told.put(run, quietSince);
        }
        return news ? Optional.of(still) : Optional.empty();
    }

    /** Only these are at work. */
    void keep(Set<Long> atWork) {
        told.keySet().retainAll(atWork);
    }
}
