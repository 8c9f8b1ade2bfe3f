package org.upgradenight.run;

/** Restricts a question over {@code run_device d} by outcome, verdict and what was seen, each as it stood last. */
final class Judgement {

    private static final String VERDICT = """
            AND EXISTS (SELECT 1 FROM verdict v WHERE v.run_id = d.run_id AND v.device = d.device AND v.%1$s = ?
                AND (v.phase = 'AFTER' OR NOT EXISTS (SELECT 1 FROM verdict w
                     WHERE w.run_id = d.run_id AND w.device = d.device AND w.phase = 'AFTER')))
            """;

    private static final String SEEN = """
            AND EXISTS (SELECT 1 FROM observation v WHERE v.run_id = d.run_id AND v.device = d.device AND v.trust_list = ?
                AND (v.phase = 'AFTER' OR NOT EXISTS (SELECT 1 FROM observation w
                     WHERE w.run_id = d.run_id AND w.device = d.device AND w.phase = 'AFTER')))
            """;

    private static final String REASON = "AND EXISTS (SELECT 1 FROM device_outcome r WHERE r.run_id = d.run_id"
            + " AND r.device = d.device AND r.reason = ?)";

    private static final String OPEN =
            "AND NOT EXISTS (SELECT 1 FROM device_outcome r WHERE r.run_id = d.run_id" + " AND r.device = d.device)";

    private Judgement() {}

    static void restrict(Sql sql, DeviceFilter filter) {
        DeviceFilter.Judged judged = filter.judged();
        if (filter.outcome().equals(DeviceFilter.OPEN)) {
            sql.and(OPEN);
        }
        unlessEmpty(sql, VERDICT.formatted("cell"), judged.cell());
        unlessEmpty(sql, VERDICT.formatted("remedy"), judged.remedy());
        unlessEmpty(sql, SEEN, judged.trustList());
        unlessEmpty(sql, REASON, judged.reason());
    }

    private static void unlessEmpty(Sql sql, String condition, String word) {
        if (!word.isEmpty()) {
            sql.and(condition, word);
        }
    }
}
