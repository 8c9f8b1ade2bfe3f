package org.upgradenight.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.upgradenight.inventory.Circumstances;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.LastKnown;
import org.upgradenight.inventory.LayeredValue;
import org.upgradenight.inventory.Owner;
import org.upgradenight.inventory.RegistrationState;

/**
 * One row a phone of a run. The page is cut on names first, from an index where nothing else is asked, and only then joined
 * with the inventory and what was seen, so that a late page of a large run costs little more than the first.
 */
final class DeviceQuestion {

    /** The newest look wins column by column: after the deed, before it, or else the inventory. */
    private static final String JOINED = """
            SELECT p.run_id, p.device, p.model, p.site, p.address, p.description, p.extension, p.owner,
                   COALESCE(a.registration, b.registration, p.registration) AS registration,
                   COALESCE(a.web, b.web, '') AS web,
                   COALESCE(a.settings, b.settings, p.settings_access) AS settings,
                   COALESCE(a.trust_list, b.trust_list, '') AS trust_list,
                   COALESCE(a.reset_cure, b.reset_cure, '') AS reset_cure,
                   COALESCE(va.cell, vb.cell, cut.last_cell) AS cell,
                   COALESCE(va.remedy, vb.remedy, cut.last_remedy) AS remedy,
                   COALESCE(o.outcome, '') AS outcome,
                   COALESCE(o.reason, va.reason, vb.reason, '') AS reason,
                   COALESCE(NULLIF(o.detail, ''), a.evidence, b.evidence, '') AS detail,
                   COALESCE(o.attempts, 0) AS attempts,
                   COALESCE(o.proofs, '') AS proofs,
                   CASE WHEN COALESCE(NULLIF(a.switch_port, ''), b.switch_port, '') = '' THEN p.last_switch
                        ELSE COALESCE(NULLIF(a.switch_name, ''), b.switch_name, '') END AS switch_name,
                   COALESCE(NULLIF(a.switch_address, ''), b.switch_address, '') AS switch_address,
                   COALESCE(NULLIF(a.switch_port, ''), NULLIF(b.switch_port, ''), p.last_port) AS switch_port,
                   COALESCE(a.at, b.at) AS seen_at,
                   p.effective, p.owner_name, p.owner_mail, p.last_address, p.last_seen_at, p.last_switch, p.last_port,
                   p.default_load, p.active_load, p.status_reason, p.web_server
            FROM (%s) cut
            JOIN run_device p ON p.run_id = cut.run_id AND p.device = cut.device
            LEFT JOIN observation b ON b.run_id = p.run_id AND b.device = p.device AND b.phase = 'BEFORE'
            LEFT JOIN observation a ON a.run_id = p.run_id AND a.device = p.device AND a.phase = 'AFTER'
            LEFT JOIN verdict vb ON vb.run_id = p.run_id AND vb.device = p.device AND vb.phase = 'BEFORE'
            LEFT JOIN verdict va ON va.run_id = p.run_id AND va.device = p.device AND va.phase = 'AFTER'
            LEFT JOIN device_outcome o ON o.run_id = p.run_id AND o.device = p.device
            ORDER BY p.device
            """;

    /** Of a run: whom it has not judged is without a verdict. */
    private static final String CUT = "SELECT d.run_id, d.device, '' AS last_cell, '' AS last_remedy";

    private static final DeviceFilter ALL_OPEN = new DeviceFilter(DeviceFilter.OPEN, "", "", "");

    private static final String COUNT_OPEN = "SELECT (SELECT COUNT(*) FROM run_device WHERE run_id = ?)"
            + " - (SELECT COUNT(*) FROM device_outcome WHERE run_id = ?)";

    private final long run;
    private final DeviceFilter filter;

    DeviceQuestion(long run, DeviceFilter filter) {
        this.run = run;
        this.filter = filter;
    }

    Sql page(int page, int size) {
        return joined(phones(CUT).and(order()).page(page, size));
    }

    /** The phones behind a name, for reading them all without counting from the first again. */
    Sql after(String name, int most) {
        return joined(phones(CUT).and("AND d.device > ?", name).and(order()).and("FETCH NEXT ? ROWS ONLY", most));
    }

    static Sql one(long run, String name) {
        return joined(Sql.of(CUT + " FROM run_device d WHERE d.run_id = ? AND d.device = ?", run, name));
    }

    /** The open ones are all that have no outcome: two counts are had sooner than each phone is asked for its own. */
    Sql count() {
        return filter.equals(ALL_OPEN) ? Sql.of(COUNT_OPEN, run, run) : phones("SELECT COUNT(*)");
    }

    static DeviceRow read(ResultSet row) throws SQLException {
        String name = row.getString("device");
        return new DeviceRow(
                name,
                DeviceName.of(name).map(DeviceName::mac).orElse(""),
                row.getString("model"),
                row.getString("site"),
                row.getString("address"),
                row.getString("description"),
                row.getString("extension"),
                row.getString("owner"),
                RegistrationState.valueOf(row.getString("registration")).word(),
                row.getString("web"),
                row.getString("settings"),
                row.getString("trust_list"),
                row.getString("reset_cure"),
                row.getString("cell"),
                row.getString("remedy"),
                row.getString("outcome"),
                row.getString("reason"),
                row.getString("detail"),
                row.getInt("attempts"),
                row.getString("proofs"),
                row.getString("switch_name"),
                row.getString("switch_address"),
                row.getString("switch_port"),
                Answers.instant(row, "seen_at"),
                LayeredValue.read(row.getString("effective")),
                circumstances(row));
    }

    private static Circumstances circumstances(ResultSet row) throws SQLException {
        return new Circumstances(
                new Owner(row.getString("owner_name"), row.getString("owner_mail")),
                new LastKnown(
                        row.getString("last_address"),
                        Answers.instant(row, "last_seen_at"),
                        row.getString("last_switch"),
                        row.getString("last_port")),
                row.getString("default_load"),
                row.getString("active_load"),
                row.getString("status_reason"),
                row.getString("web_server"));
    }

    static Sql joined(Sql phones) {
        return Sql.of(JOINED.formatted(phones.text()), phones.parameters().toArray());
    }

    private Sql phones(String select) {
        Sql sql = Sql.of(select + " FROM " + found());
        Judgement.join(sql, filter);
        sql.and("WHERE d.run_id = ?", run);
        if (ended()) {
            String end = described() ? "e" : "d";
            Judgement.unlessEmpty(sql, "AND " + end + ".outcome = ?", open() ? "" : filter.outcome());
            Judgement.unlessEmpty(
                    sql, "AND " + end + ".reason = ?", filter.judged().reason());
        }
        Judgement.restrict(sql, filter);
        Judgement.unlessEmpty(sql, "AND d.site = ?", filter.site());
        described(sql, filter);
        return sql;
    }

    /** Where phones are looked for: who asks for an outcome looks at no phone without one, and at the inventory only if need be. */
    private String found() {
        if (!ended()) {
            return "run_device d";
        }
        return described()
                ? "device_outcome e JOIN run_device d ON d.run_id = e.run_id AND d.device = e.device"
                : "device_outcome d";
    }

    /** By name; said in full as the index has it that knows what is asked, since H2 else sorts all phones for each page. */
    private String order() {
        String names = "d.device";
        if (!filter.site().isEmpty()) {
            names = "d.site, d.device";
        } else if (ended() && !described() && !filter.outcome().isEmpty()) {
            names = "d.outcome, d.device";
        } else if (!filter.q().isEmpty()) {
            names = "d.device, d.search";
        }
        return "ORDER BY d.run_id, " + names;
    }

    private boolean open() {
        return filter.outcome().equals(DeviceFilter.OPEN);
    }

    /** Whether only phones with an outcome are asked for. */
    private boolean ended() {
        return !filter.judged().reason().isEmpty() || !(filter.outcome().isEmpty() || open());
    }

    /** Whether something is asked that only the inventory knows. */
    private boolean described() {
        return !(filter.site().isEmpty()
                && filter.model().isEmpty()
                && filter.q().isEmpty());
    }

    /** Adds what is asked of a phone's model and its words to a question over {@code d}. */
    static void described(Sql sql, DeviceFilter filter) {
        if (!filter.model().isEmpty()) {
            sql.and(
                    "AND (d.model = ? OR d.model LIKE ? ESCAPE '!')",
                    filter.model(),
                    "%" + escaped(filter.model()) + "%");
        }
        if (!filter.q().isEmpty()) {
            sql.and(
                    "AND d.search LIKE ? ESCAPE '!'",
                    "%" + escaped(filter.q().strip().toLowerCase(Locale.ROOT)) + "%");
        }
    }

    static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
