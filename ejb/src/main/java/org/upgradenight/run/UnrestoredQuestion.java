package org.upgradenight.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Settings that wait to be put back: those whose {@code open_key} is still set. */
final class UnrestoredQuestion {

    private UnrestoredQuestion() {}

    static Sql page(String cluster, int page, int size) {
        return Sql.of("SELECT device, layer, element, prior_value, our_value, state, run_id,"
                        + " COALESCE(written_at, recorded_at) AS changed_at, reason, note FROM prior_setting")
                .and("WHERE cluster = ? AND open_key IS NOT NULL ORDER BY device, layer, element", cluster)
                .page(page, size);
    }

    static Sql count(String cluster) {
        Sql all = Sql.of("SELECT COUNT(*) FROM prior_setting WHERE open_key IS NOT NULL");
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
