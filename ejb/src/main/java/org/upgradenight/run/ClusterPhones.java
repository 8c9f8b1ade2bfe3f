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
        return DeviceQuestion.joined(cut().and("ORDER BY d.device").page(page, size));
    }

    Sql after(String name, int most) {
        return DeviceQuestion.joined(
                cut().and("AND d.device > ? ORDER BY d.device FETCH NEXT ? ROWS ONLY", name, most));
    }

    /** Until the newest run has judged a phone, the last verdict before counts. */
    private Sql cut() {
        String look = look();
        return phones("SELECT d.run_id, d.device, " + look + ".cell AS last_cell, " + look + ".remedy AS last_remedy");
    }

    Sql count() {
        return phones("SELECT COUNT(*)");
    }

    /** The inventory is asked only for site and model; what is searched, was seen and judged last stands with the newest look. */
    private boolean inventory() {
        return !(filter.site().isEmpty() && filter.model().isEmpty());
    }

    private String look() {
        return inventory() ? "n" : "d";
    }

    private Sql phones(String select) {
        String look = look();
        Sql sql = Sql.of(
                inventory()
                        ? select
                                + " FROM newest_look n JOIN run_device d ON d.run_id = n.run_id AND d.device = n.device"
                        : select + " FROM newest_look d");
        Judged judged = filter.judged();
        DeviceFilter left = new DeviceFilter(
                filter.outcome(), filter.site(), filter.model(), "", new Judged("", "", "", judged.reason()));
        DeviceQuestion.restricted(sql, "WHERE " + look + ".cluster = ?", left, cluster);
        Judgement.unlessEmpty(sql, DeviceQuestion.SEARCHED.formatted(look), DeviceQuestion.part(filter));
        Judgement.unlessEmpty(sql, "AND " + look + ".cell = ?", judged.cell());
        Judgement.unlessEmpty(sql, "AND " + look + ".remedy = ?", judged.remedy());
        Judgement.unlessEmpty(sql, "AND " + look + ".trust_list = ?", judged.trustList());
        return sql;
    }
}
