package org.upgradenight.run;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which phones of a run are run again. What is verified never is. */
public enum Again {
    /** Tried without success, or with an effect that nobody saw. */
    FAILED("FROM device_outcome d WHERE d.run_id = ? AND d.outcome IN ('FAILED', 'UNCERTAIN')"),
    /** Left for later, or never come to. */
    NOT_REACHED("FROM run_device d LEFT JOIN device_outcome o ON o.run_id = d.run_id AND o.device = d.device"
            + " WHERE d.run_id = ? AND (o.outcome IS NULL OR o.outcome = 'POSTPONED' OR o.reason = 'CANARY_FAILED')");

    private final String phones;

    Again(String phones) {
        this.phones = phones;
    }

    /** Their names in order. */
    Sql names(long run) {
        return Sql.of("SELECT d.device " + phones + " ORDER BY d.run_id, d.device", run);
    }

    /** How many phones each way takes, by a run's outcomes and the number of its phones. */
    public static Map<Again, Long> counts(List<ReasonGroup> outcomes, long phones) {
        long left = phones;
        Map<Again, Long> counts = new EnumMap<>(Map.of(FAILED, 0L, NOT_REACHED, 0L));
        for (ReasonGroup group : outcomes) {
            left -= group.phones();
            of(group).ifPresent(which -> counts.merge(which, group.phones(), Long::sum));
        }
        counts.merge(NOT_REACHED, Math.max(0, left), Long::sum);
        return counts;
    }

    private static Optional<Again> of(ReasonGroup group) {
        if (group.outcome().equals("POSTPONED") || group.reason().equals("CANARY_FAILED")) {
            return Optional.of(NOT_REACHED);
        }
        boolean failed = group.outcome().equals("FAILED") || group.outcome().equals("UNCERTAIN");
        return failed ? Optional.of(FAILED) : Optional.empty();
    }

    /** The word in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Again> of(String word) {
        return Arrays.stream(values())
                .filter(again -> again.word().equals(word))
                .findFirst();
    }
}
