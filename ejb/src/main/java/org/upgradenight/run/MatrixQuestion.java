package org.upgradenight.run;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.upgradenight.classification.Cell;

/** Table 18 of a cluster, counted by the database over the newest verdict on each phone. */
final class MatrixQuestion {

    private static final String NEWEST = """
            SELECT COALESCE(va.cell, vb.cell) AS cell,
                   COUNT(*) AS phones,
                   SUM(CASE WHEN COALESCE(va.needs_deletion, vb.needs_deletion) THEN 1 ELSE 0 END) AS needing,
                   SUM(CASE WHEN COALESCE(va.needs_deletion, vb.needs_deletion)
                             AND COALESCE(va.remedy, vb.remedy) IN ('DELETE_BY_HTTP', 'DELETE_BY_CTI')
                            THEN 1 ELSE 0 END) AS remotely
            FROM (SELECT device, MAX(run_id) AS run_id FROM observation WHERE cluster = ? GROUP BY device) n
            LEFT JOIN verdict vb ON vb.run_id = n.run_id AND vb.device = n.device AND vb.phase = 'BEFORE'
            LEFT JOIN verdict va ON va.run_id = n.run_id AND va.device = n.device AND va.phase = 'AFTER'
            WHERE COALESCE(va.cell, vb.cell) IS NOT NULL
            GROUP BY COALESCE(va.cell, vb.cell)
            """;

    private final Answers answers;

    MatrixQuestion(Answers answers) {
        this.answers = answers;
    }

    /** What one cell of the matrix holds. */
    record Tally(long phones, long needing, long remotely) {

        static final Tally NONE = new Tally(0, 0, 0);
    }

    MatrixView matrix(String cluster) {
        Map<Cell, Tally> tallies = new EnumMap<>(Cell.class);
        answers.list(
                Sql.of(NEWEST, cluster),
                row -> tallies.put(
                        Cell.valueOf(row.getString("cell")),
                        new Tally(row.getLong("phones"), row.getLong("needing"), row.getLong("remotely"))));
        return view(tallies);
    }

    static MatrixView view(Map<Cell, Tally> tallies) {
        long needing = tallies.values().stream().mapToLong(Tally::needing).sum();
        long remotely = tallies.values().stream().mapToLong(Tally::remotely).sum();
        return new MatrixView(
                List.of(
                        row(
                                "ENABLED",
                                "ONLINE",
                                Cell.ENABLED_ONLINE_REGISTERED,
                                Cell.ENABLED_ONLINE_UNREGISTERED,
                                tallies),
                        row(
                                "ENABLED",
                                "OFFLINE",
                                Cell.ENABLED_OFFLINE_REGISTERED,
                                Cell.ENABLED_OFFLINE_UNREGISTERED,
                                tallies),
                        row(
                                "RESTRICTED_OR_DISABLED",
                                "ANY",
                                Cell.RESTRICTED_REGISTERED,
                                Cell.RESTRICTED_UNREGISTERED,
                                tallies)),
                remotely,
                needing - remotely);
    }

    private static MatrixView.Row row(
            String settings, String web, Cell registered, Cell unregistered, Map<Cell, Tally> tallies) {
        return new MatrixView.Row(settings, web, count(registered, tallies), count(unregistered, tallies));
    }

    private static MatrixView.Count count(Cell cell, Map<Cell, Tally> tallies) {
        Tally tally = tallies.getOrDefault(cell, Tally.NONE);
        return new MatrixView.Count(cell.remote(), tally.phones(), tally.needing());
    }
}
