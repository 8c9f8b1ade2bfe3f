package org.upgradenight.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.upgradenight.callmanager.DeviceSettings;
import org.upgradenight.callmanager.PhoneSetting;

/** The times between opening and shutting phones' web servers, from the journal of prior settings. */
final class ExposureQuestion {

    private static final String OPENED =
            "FROM prior_setting WHERE cluster = ?" + " AND layer IN ('DEVICE', 'INHERITED') AND element IN (?, ?)";

    private ExposureQuestion() {}

    /** The newest first; a phone that several runs opened is there several times. */
    static Sql page(String cluster, int page, int size) {
        return Sql.of("SELECT device, run_id, MIN(recorded_at) AS opened_at,"
                        + " CASE WHEN COUNT(*) = COUNT(restored_at) THEN MAX(restored_at) END AS shut_at,"
                        + " CASE WHEN COUNT(*) > COUNT(restored_at) THEN 'OPEN'"
                        + " WHEN SUM(CASE WHEN state = 'SUPERSEDED' THEN 1 ELSE 0 END) > 0"
                        + " THEN 'CHANGED_BY_SOMEBODY_ELSE' ELSE 'SHUT' END AS exposure_end")
                .and(OPENED, parameters(cluster))
                .and("GROUP BY device, run_id ORDER BY run_id DESC, device")
                .page(page, size);
    }

    static Sql count(String cluster) {
        return Sql.of("SELECT COUNT(*) FROM (SELECT device, run_id")
                .and(OPENED, parameters(cluster))
                .and("GROUP BY device, run_id) opened");
    }

    private static Object[] parameters(String cluster) {
        return new Object[] {
            cluster, DeviceSettings.path(PhoneSetting.WEB_ACCESS), DeviceSettings.path(PhoneSetting.WEB_PROTOCOL)
        };
    }

    static Exposure read(ResultSet row, Instant now) throws SQLException {
        Instant opened = Answers.instant(row, "opened_at").orElseThrow();
        Optional<Instant> shut = Answers.instant(row, "shut_at");
        return new Exposure(
                row.getString("device"),
                row.getLong("run_id"),
                opened,
                shut,
                Math.max(0, Duration.between(opened, shut.orElse(now)).toSeconds()),
                row.getString("exposure_end"));
    }
}
