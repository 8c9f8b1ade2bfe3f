package org.upgradenight.run;

/** The phones of a cluster over all its runs: each once, by the newest run that looked at it. */
final class ClusterPhones {

    private static final String NEWEST = "(SELECT device, MAX(run_id) AS run_id FROM observation WHERE cluster = ?";

    private final String cluster;
    private final DeviceFilter filter;

    ClusterPhones(String cluster, DeviceFilter filter) {
        this.cluster = cluster;
        this.filter = filter;
    }

    /** Unfiltered, the page is cut before anything is joined. */
    Sql page(int page, int size) {
        if (filter.equals(DeviceFilter.ALL)) {
            return joined(Sql.of("SELECT d.* FROM " + NEWEST, cluster)
                    .and("GROUP BY device ORDER BY device")
                    .page(page, size)
                    .and(") n JOIN run_device d ON d.run_id = n.run_id AND d.device = n.device"));
        }
        return joined(phones("SELECT d.*").and("ORDER BY d.device").page(page, size));
    }

    Sql after(String name, int most) {
        return joined(phones("SELECT d.*", name).and("ORDER BY d.device FETCH NEXT ? ROWS ONLY", most));
    }

    Sql count() {
        return filter.equals(DeviceFilter.ALL)
                ? Sql.of("SELECT COUNT(DISTINCT device) FROM observation WHERE cluster = ?", cluster)
                : phones("SELECT COUNT(*)");
    }

    private static Sql joined(Sql phones) {
        return DeviceQuestion.joined(phones);
    }

    private Sql phones(String select, Object... behind) {
        Sql sql = Sql.of(select + " FROM " + NEWEST, cluster)
                .and(behind.length == 0 ? "" : "AND device > ?", behind)
                .and("GROUP BY device) n JOIN run_device d ON d.run_id = n.run_id AND d.device = n.device");
        return DeviceQuestion.restricted(sql, "WHERE 1 = 1", filter);
    }
}
