package org.upgradenight.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.upgradenight.restoration.Restoration;

/**
 * Settings whose life has not ended: those whose {@code open_key} is still set. They wait to be put back, or they are back
 * in the cluster and their phone is out of reach.
 */
final class UnrestoredQuestion {

    private static final String IS_OUT_OF_REACH = "state = 'AWAITING_PHONE' AND reason IN ('"
            + String.join("', '", new TreeSet<>(Restoration.OUT_OF_REACH)) + "')";

    private UnrestoredQuestion() {}

    static Sql page(String cluster, boolean outOfReach, int page, int size) {
        return Sql.of("SELECT device, layer, element, prior_value, our_value, state, run_id,"
                        + " COALESCE(written_at, recorded_at) AS changed_at, reason, note FROM prior_setting")
                .and(
                        "WHERE cluster = ? AND open_key IS NOT NULL AND " + which(outOfReach)
                                + " ORDER BY device, layer, element",
                        cluster)
                .page(page, size);
    }

    static Sql count(String cluster, boolean outOfReach) {
        return within(
                cluster,
                Sql.of("SELECT COUNT(*) FROM prior_setting WHERE open_key IS NOT NULL AND " + which(outOfReach)));
    }

    /** Over all clusters: everything open less what is out of reach, each from an index. */
    static OpenSettings all(Answers answers) {
        Map<String, Long> open = answers.tally(
                Sql.of("SELECT cluster, COUNT(*) FROM prior_setting WHERE open_key IS NOT NULL GROUP BY cluster"));
        Map<String, Long> far = answers.tally(Sql.of("SELECT cluster, COUNT(*) FROM prior_setting WHERE "
                + IS_OUT_OF_REACH + " AND open_key IS NOT NULL GROUP BY cluster"));
        far.forEach((cluster, settings) -> open.computeIfPresent(cluster, (same, all) -> all - settings));
        open.values().removeIf(left -> left <= 0);
        return new OpenSettings(
                open,
                answers.number(Sql.of("SELECT COUNT(*) FROM (SELECT DISTINCT cluster, device FROM prior_setting WHERE "
                        + IS_OUT_OF_REACH + " AND open_key IS NOT NULL) phone")));
    }

    private static String which(boolean outOfReach) {
        return (outOfReach ? "(" : "NOT (") + IS_OUT_OF_REACH + ")";
    }

    private static Sql within(String cluster, Sql all) {
        return cluster.isEmpty() ? all : all.and("AND cluster = ?", cluster);
    }

    static UnrestoredSetting read(ResultSet row) throws SQLException {
        return new UnrestoredSetting(
                row.getString("device"),
                row.getString("layer"),
                row.getString("element"),
                Optional.ofNullable(row.getString("prior_value")),
                row.getString("our_value"),
                row.getString("state"),
                row.getLong("run_id"),
                Answers.instant(row, "changed_at").orElseThrow(),
                row.getString("reason"),
                row.getString("note"));
    }
}
