package org.upgradenight.run;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The groups of one run.
 *
 * @param groups the halted first, then those whose first phones prove themselves; of each those first of which most failed
 */
public record GroupBoard(List<GroupStanding> groups) {

    private static final Comparator<GroupStanding> ORDER = Comparator.comparing(GroupStanding::state)
            .thenComparing(GroupStanding::failed, Comparator.reverseOrder())
            .thenComparing(GroupStanding::phones, Comparator.reverseOrder())
            .thenComparing(GroupStanding::name);

    public GroupBoard {
        groups = groups.stream().sorted(ORDER).toList();
    }

    /** How many groups stand so. */
    public Map<GroupStanding.State, Long> counts() {
        Map<GroupStanding.State, Long> counts = new EnumMap<>(GroupStanding.State.class);
        groups.forEach(group -> counts.merge(group.state(), 1L, Long::sum));
        return counts;
    }
}
