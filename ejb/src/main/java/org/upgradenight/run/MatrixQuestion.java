package org.upgradenight.run;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.upgradenight.classification.Cell;

/** Table 18 of a cluster, counted by the database over the newest verdict on each phone. */
final class MatrixQuestion {

    private static final String NEWEST = """
            SELECT cell, COUNT(*) AS phones,
                   SUM(CASE WHEN needs_deletion THEN 1 ELSE 0 END) AS needing,
                   SUM(CASE WHEN needs_deletion AND remedy IN ('DELETE_BY_HTTP', 'DELETE_BY_CTI')
                            THEN 1 ELSE 0 END) AS remotely
            FROM newest_look WHERE cluster = ? AND cell <> '' GROUP BY cell
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
