package org.upgradenight.run;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Watches runs by their rows. */
@Stateless
@Local(RunWatch.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SqlRunWatch implements RunWatch {

    /** A phone's exchanges lie in a few rows; so many rows hold the lines of at least some dozen phones. */
    private static final int NEWEST_ROWS = 300;

    /** Of the phones that fit a part of a name, the log shows those of the first so many. */
    private static final int MOST_NAMES = 100;

    private static final Set<String> TROUBLE =
            Set.of("failed", "refused", "no answer", "uncertain", "disturbed", "postponed", "timeout", "broken");

    @Resource(lookup = "java:jboss/datasources/UpgradeNight")
    private DataSource database;

    @Inject
    private RunProgress progress;

    @Inject
    private Runs runs;

    @Inject
    private RunTallies tallies;

    private Answers answers;

    @PostConstruct
    void open() {
        answers = new Answers(database);
    }

    @Override
    public List<StepProgress> steps(RunView run) {
        List<String> steps = JobName.of(run.job()).map(JobName::steps).orElse(List.of());
        Optional<RunTally> tally = tally(run.id());
        int now = run.status().equals("COMPLETED") ? steps.size() : steps.indexOf(run.step());
        return steps.stream()
                .map(step -> new StepProgress(
                        step,
                        state(steps.indexOf(step) - now),
                        tally.map(counts -> counts.total(step)).orElse(0L),
                        tally.map(counts -> counts.done(step)).orElse(0L)))
                .toList();
    }

    private static StepProgress.State state(int ahead) {
        return ahead < 0 ? StepProgress.State.DONE : ahead == 0 ? StepProgress.State.NOW : StepProgress.State.AHEAD;
    }

    private Optional<RunTally> tally(long runId) {
        return answers.list(RunRow.of(runId), RunRow::read).stream().findFirst().map(row -> tallies.of(row, answers));
    }

    @Override
    public Optional<RunPace> pace(long runId) {
        return progress.of(runId)
                .map(now ->
                        new RunPace(now.ratePerMinute(), now.averagePerMinute(), now.finished(), now.lastFinished()));
    }

    @Override
    public List<ReasonGroup> reasons(long runId) {
        return tally(runId).map(RunTally::ends).orElse(List.of()).stream()
                .map(end -> new ReasonGroup(
                        end.outcome(),
                        end.reason(),
                        Spoken.words(end.reason()),
                        Spoken.advice(end.reason()),
                        end.phones()))
                .sorted(Comparator.comparing(ReasonGroup::outcome)
                        .thenComparing(ReasonGroup::phones, Comparator.reverseOrder()))
                .toList();
    }

    @Override
    public List<LogLine> log(long runId, LogFilter filter, int most) {
        Sql newest = Sql.of("SELECT device, step, lines FROM timeline WHERE run_id = ?", runId);
        if (!filter.device().isEmpty()) {
            newest.and(
                    "AND device IN (SELECT d.device FROM run_device d WHERE d.run_id = ? AND d.device LIKE ? ESCAPE '!'"
                            + " ORDER BY d.device FETCH NEXT ? ROWS ONLY)",
                    runId,
                    "%" + DeviceQuestion.escaped(upper(filter.device())) + "%",
                    MOST_NAMES);
        }
        newest.and("ORDER BY id DESC FETCH NEXT ? ROWS ONLY", NEWEST_ROWS);
        return answers.list(newest, SqlRunWatch::lines).stream()
                .flatMap(lines -> lines)
                .filter(line -> wanted(line, filter.level()))
                .sorted(Comparator.comparing(LogLine::at).reversed())
                .limit(most)
                .toList();
    }

    private static Stream<LogLine> lines(ResultSet row) throws SQLException {
        String device = row.getString("device");
        return TimelineQuestion.lines(row.getString("step"), row.getString("lines"))
                .map(line -> new LogLine(line.at(), device, line.step(), line.kind(), line.text()));
    }

    static boolean wanted(LogLine line, LogFilter.Level level) {
        return switch (level) {
            case ALL -> true;
            case DECISIONS -> line.kind().equals("decision");
            case TROUBLE -> TROUBLE.stream().anyMatch(line.text().toLowerCase(Locale.ROOT)::contains);
        };
    }

    @Override
    public Optional<RunPlan> plan(long runId) {
        return runs.plan(runId);
    }

    private static String upper(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }
}
