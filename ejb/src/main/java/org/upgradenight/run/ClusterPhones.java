package org.upgradenight.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.upgradenight.run.DeviceFilter.Judged;

/**
 * The phones of a cluster over all its runs: each once, by the newest run that looked at it. The newest look holds all that is
 * asked, so nothing is joined before the page is cut. Until the newest run has judged a phone, the last verdict before counts.
 */
final class ClusterPhones {

    private static final String CUT = "SELECT d.run_id, d.device, d.cell AS last_cell, d.remedy AS last_remedy";

    private final String cluster;
    private final DeviceFilter filter;

    /** What is asked of columns that lead an index, the one that is likely to find least first. */
    private final Map<String, String> indexed = new LinkedHashMap<>();

    ClusterPhones(String cluster, DeviceFilter filter) {
        this.cluster = cluster;
        this.filter = filter;
        unlessEmpty("site", filter.site());
        if (filter.outcome().equals(DeviceFilter.OPEN)) {
            indexed.put("outcome", "");
        } else {
            unlessEmpty("outcome", filter.outcome());
        }
        unlessEmpty("cell", filter.judged().cell());
        unlessEmpty("trust_list", filter.judged().trustList());
    }

    private void unlessEmpty(String column, String word) {
        if (!word.isEmpty()) {
            indexed.put(column, word);
        }
    }

    Sql page(int page, int size) {
        return DeviceQuestion.joined(phones(CUT).and(order()).page(page, size));
    }

    Sql after(String name, int most) {
        return DeviceQuestion.joined(
                phones(CUT).and("AND d.device > ?", name).and(order()).and("FETCH NEXT ? ROWS ONLY", most));
    }

    Sql count() {
        return phones("SELECT COUNT(*)");
    }

    /** By name; said in full as the index has it that knows what is asked, since H2 else sorts all phones for each page. */
    private String order() {
        String words = filter.q().isEmpty() ? "d.device" : "d.device, d.search";
        return "ORDER BY d.cluster, "
                + indexed.keySet().stream()
                        .findFirst()
                        .map(column -> "d." + column + ", d.device")
                        .orElse(words);
    }

    private Sql phones(String select) {
        Sql sql = Sql.of(select + " FROM newest_look d WHERE d.cluster = ?", cluster);
        indexed.forEach((column, word) -> sql.and("AND d." + column + " = ?", word));
        Judged judged = filter.judged();
        Judgement.unlessEmpty(sql, "AND d.remedy = ?", judged.remedy());
        Judgement.unlessEmpty(sql, "AND d.outcome_reason = ?", judged.reason());
        DeviceQuestion.described(sql, filter);
        return sql;
    }
}
