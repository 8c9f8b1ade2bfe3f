package org.upgradenight.run;

/**
 * Restricts a question over a run's phones {@code d} to those without an outcome, and by verdict and what was seen, each as it
 * stood last in the run: after the deed where it was looked at again, else before. The joins keep every phone, so that the
 * database may hash them.
 */
final class Judgement {

    private static final String JOIN = """
            LEFT JOIN %1$s %2$s_after ON %2$s_after.run_id = d.run_id AND %2$s_after.device = d.device
                AND %2$s_after.phase = 'AFTER'
            LEFT JOIN %1$s %2$s_before ON %2$s_before.run_id = d.run_id AND %2$s_before.device = d.device
                AND %2$s_before.phase = 'BEFORE'
            """;

    private static final String STANDS = "AND COALESCE(%1$s_after.%2$s, %1$s_before.%2$s) = ?";

    private static final String OPEN =
            "AND NOT EXISTS (SELECT 1 FROM device_outcome r WHERE r.run_id = d.run_id AND r.device = d.device)";

    private Judgement() {}

    /** What has to stand before the conditions. */
    static void join(Sql sql, DeviceFilter filter) {
        DeviceFilter.Judged judged = filter.judged();
        if (!judged.cell().isEmpty() || !judged.remedy().isEmpty()) {
            sql.and(JOIN.formatted("verdict", "judged"));
        }
        if (!judged.trustList().isEmpty()) {
            sql.and(JOIN.formatted("observation", "seen"));
        }
    }

    static void restrict(Sql sql, DeviceFilter filter) {
        DeviceFilter.Judged judged = filter.judged();
        if (filter.outcome().equals(DeviceFilter.OPEN)) {
            sql.and(OPEN);
        }
        unlessEmpty(sql, STANDS.formatted("judged", "cell"), judged.cell());
        unlessEmpty(sql, STANDS.formatted("judged", "remedy"), judged.remedy());
        unlessEmpty(sql, STANDS.formatted("seen", "trust_list"), judged.trustList());
    }

    static void unlessEmpty(Sql sql, String condition, String word) {
        if (!word.isEmpty()) {
            sql.and(condition, word);
        }
    }
}
