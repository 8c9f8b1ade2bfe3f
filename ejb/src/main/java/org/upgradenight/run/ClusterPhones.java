package org.upgradenight.run;

import org.upgradenight.run.DeviceFilter.Judged;

/** The phones of a cluster over all its runs: each once, by the newest run that looked at it. */
final class ClusterPhones {

    private final String cluster;
    private final DeviceFilter filter;

    ClusterPhones(String cluster, DeviceFilter filter) {
        this.cluster = cluster;
        this.filter = filter;
    }

    Sql page(int page, int size) {
        return DeviceQuestion.joined(
                phones("SELECT d.run_id, d.device").and("ORDER BY d.device").page(page, size));
    }

    Sql after(String name, int most) {
        return DeviceQuestion.joined(phones("SELECT d.run_id, d.device")
                .and("AND d.device > ? ORDER BY d.device FETCH NEXT ? ROWS ONLY", name, most));
    }

    Sql count() {
        return phones("SELECT COUNT(*)");
    }

    /** The inventory is joined only where it is asked; what was seen and judged last stands with the newest look. */
    private Sql phones(String select) {
        boolean inventory = !(filter.site().isEmpty()
                && filter.model().isEmpty()
                && filter.q().isEmpty());
        String look = inventory ? "n" : "d";
        Sql sql = Sql.of(
                inventory
                        ? select
                                + " FROM newest_look n JOIN run_device d ON d.run_id = n.run_id AND d.device = n.device"
                        : select + " FROM newest_look d");
        Judged judged = filter.judged();
        DeviceFilter left = new DeviceFilter(
                filter.outcome(), filter.site(), filter.model(), filter.q(), new Judged("", "", "", judged.reason()));
        DeviceQuestion.restricted(sql, "WHERE " + look + ".cluster = ?", left, cluster);
        Judgement.unlessEmpty(sql, "AND " + look + ".cell = ?", judged.cell());
        Judgement.unlessEmpty(sql, "AND " + look + ".remedy = ?", judged.remedy());
        Judgement.unlessEmpty(sql, "AND " + look + ".trust_list = ?", judged.trustList());
        return sql;
    }
}
