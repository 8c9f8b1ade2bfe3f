package org.upgradenight.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** The letters of a run, by site and revision; their bodies stay in the database. */
final class LetterQuestion {

    private LetterQuestion() {}

    static Sql page(long run, int page, int size) {
        return Sql.of("SELECT id, site, revision, recipients, state, message_id, subject, devices, tries, last_error,"
                        + " created_at, sent_at FROM letter")
                .and("WHERE run_id = ? ORDER BY site, revision", run)
                .page(page, size);
    }

    static Sql count(long run) {
        return Sql.of("SELECT COUNT(*) FROM letter WHERE run_id = ?", run);
    }

    static LetterRow read(ResultSet row) throws SQLException {
        return new LetterRow(
                row.getLong("id"),
                row.getString("site"),
                row.getInt("revision"),
                recipients(row.getString("recipients")),
                row.getString("state"),
                row.getString("message_id"),
                row.getString("subject"),
                row.getInt("devices"),
                row.getInt("tries"),
                row.getString("last_error"),
                Answers.instant(row, "created_at").orElseThrow(),
                Answers.instant(row, "sent_at"));
    }

    static List<String> recipients(String column) {
        return Arrays.stream(column.split("[,\n;]"))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .toList();
    }
}
