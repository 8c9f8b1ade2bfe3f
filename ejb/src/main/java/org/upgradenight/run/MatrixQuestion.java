package org.upgradenight.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.upgradenight.classification.Cell;
import org.upgradenight.classification.Reason;
import org.upgradenight.classification.Remedy;
import org.upgradenight.classification.Verdict;

/** Table 18 of a cluster, counted by the database over the newest verdict on each phone. */
final class MatrixQuestion {

    /** Read off the index {@code newest_look_by_cell}. */
    private static final String NEWEST =
            "SELECT cell, remedy, needs_deletion, reason, COUNT(*) AS phones FROM newest_look"
                    + " WHERE cluster = ? AND cell <> '' GROUP BY cell, remedy, needs_deletion, reason";

    private final Answers answers;

    MatrixQuestion(Answers answers) {
        this.answers = answers;
    }

    /** What one cell of the matrix holds. @param trusting phones that have a trust list */
    record Tally(long phones, long needing, long remotely, long trusting) {

        static final Tally NONE = new Tally(0, 0, 0, 0);

        static Tally of(Verdict verdict, long phones) {
            boolean remote = verdict.remedy() == Remedy.DELETE_BY_HTTP || verdict.remedy() == Remedy.DELETE_BY_CTI;
            return new Tally(
                    phones,
                    verdict.needsDeletion() ? phones : 0,
                    verdict.needsDeletion() && remote ? phones : 0,
                    verdict.reason() == Reason.NO_TRUST_LIST_ON_MODEL ? 0 : phones);
        }

        Tally plus(Tally more) {
            return new Tally(
                    phones + more.phones, needing + more.needing, remotely + more.remotely, trusting + more.trusting);
        }
    }

    MatrixView matrix(String cluster) {
        Map<Cell, Tally> tallies = new EnumMap<>(Cell.class);
        answers.list(Sql.of(NEWEST, cluster), row -> {
            Verdict verdict = verdict(row);
            return tallies.merge(verdict.cell(), Tally.of(verdict, row.getLong("phones")), Tally::plus);
        });
        return view(tallies);
    }

    private static Verdict verdict(ResultSet row) throws SQLException {
        return new Verdict(
                Cell.valueOf(row.getString("cell")),
                Remedy.valueOf(row.getString("remedy")),
                row.getBoolean("needs_deletion"),
                Reason.valueOf(row.getString("reason")));
    }

    static MatrixView view(Map<Cell, Tally> tallies) {
        long needing = tallies.values().stream().mapToLong(Tally::needing).sum();
        long remotely = tallies.values().stream().mapToLong(Tally::remotely).sum();
        Map<Cell, Long> trusting = new EnumMap<>(Cell.class);
        tallies.forEach((cell, tally) -> trusting.put(cell, tally.trusting()));
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
                needing - remotely,
                trusting);
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
