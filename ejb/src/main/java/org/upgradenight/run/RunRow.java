package org.upgradenight.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A row of {@code run} as far as its view needs it. */
record RunRow(
        long id,
        String cluster,
        String job,
        String status,
        String step,
        int restarts,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        boolean interrupted,
        boolean dryRun,
        String requestedBy) {

    static final String COLUMNS = "id, cluster, job, status, step, restarts, created_at, started_at, ended_at,"
            + " interrupted, dry_run, requested_by";

    private static final Set<String> OVER = Set.of("STOPPED", "FAILED", "COMPLETED", "ABANDONED");

    /** A phone takes seconds to minutes: of fewer than these a forecast would be a guess. */
    private static final int ENOUGH_FOR_A_FORECAST = 30;

    static Sql of(long run) {
        return Sql.of("SELECT " + COLUMNS + " FROM run WHERE id = ?", run);
    }

    static RunRow read(ResultSet row) throws SQLException {
        return new RunRow(
                row.getLong("id"),
                row.getString("cluster"),
                row.getString("job"),
                row.getString("status"),
                row.getString("step"),
                row.getInt("restarts"),
                Answers.instant(row, "created_at").orElseThrow(),
                Answers.instant(row, "started_at"),
                Answers.instant(row, "ended_at"),
                row.getBoolean("interrupted"),
                row.getBoolean("dry_run"),
                row.getString("requested_by"));
    }

    RunBrief brief() {
        return new RunBrief(id, cluster, status, interrupted, dryRun);
    }

    boolean over() {
        return OVER.contains(status);
    }

    RunView view(RunFigures figures, Optional<RunProgress.Moment> moment, List<RunView.RunMessage> messages) {
        Optional<RunProgress.Moment> now = over() ? Optional.empty() : moment;
        double rate = now.map(RunProgress.Moment::ratePerMinute).orElse(0.0);
        return new RunView(
                id,
                cluster,
                job,
                status,
                step,
                figures.total(),
                figures.done(),
                now.map(RunProgress.Moment::active).orElse(0),
                now.map(RunProgress.Moment::waiting).orElse(0),
                figures.outcomes(),
                Math.round(rate * 10) / 10.0,
                over() ? Optional.empty() : eta(figures, rate),
                restarts,
                createdAt,
                startedAt,
                endedAt,
                interrupted,
                dryRun,
                requestedBy,
                messages);
    }

    static Optional<Long> eta(RunFigures figures, double ratePerMinute) {
        return figures.done() < ENOUGH_FOR_A_FORECAST || ratePerMinute <= 0
                ? Optional.empty()
                : Optional.of(Math.round((figures.total() - figures.done()) * 60 / ratePerMinute));
    }
}
