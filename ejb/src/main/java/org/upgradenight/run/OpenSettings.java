package org.upgradenight.run;

import java.util.Map;

/**
 * How much of what runs changed is open.
 *
 * @param unrestored settings changed and not yet put back, by cluster; a cluster without any is not there
 * @param phonesOutOfReach phones whose settings are back in the cluster and that could not be told
 */
public record OpenSettings(Map<String, Long> unrestored, long phonesOutOfReach) {

    public OpenSettings {
        unrestored = Map.copyOf(unrestored);
    }

    /** Over all clusters. */
    public long all() {
        return unrestored.values().stream().mapToLong(Long::longValue).sum();
    }

    public long of(String cluster) {
        return unrestored.getOrDefault(cluster, 0L);
    }
}
