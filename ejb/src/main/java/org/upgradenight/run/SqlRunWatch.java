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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private static final Set<String> TROUBLE =
            Set.of("failed", "refused", "no answer", "uncertain", "disturbed", "postponed", "timeout", "broken");

    @Resource(lookup = "java:jboss/datasources/UpgradeNight")
    private DataSource database;

    @Inject
    private RunProgress progress;

    @Inject
    private Runs runs;

    private Answers answers;

    @PostConstruct
    void open() {
        answers = new Answers(database);
    }

    @Override
    public List<StepProgress> steps(RunView run) {
        List<String> steps = JobName.of(run.job()).map(JobName::steps).orElse(List.of());
        Map<String, Work> work = work(run.id());
        int now = run.status().equals("COMPLETED") ? steps.size() : steps.indexOf(run.step());
        return steps.stream()
                .map(step -> progress(step, steps.indexOf(step) - now, work.getOrDefault(step, Work.NONE)))
                .toList();
    }

    private record Work(long total, long done) {
        static final Work NONE = new Work(0, 0);
    }

    private static StepProgress progress(String step, int ahead, Work work) {
        StepProgress.State state =
                ahead < 0 ? StepProgress.State.DONE : ahead == 0 ? StepProgress.State.NOW : StepProgress.State.AHEAD;
        return new StepProgress(step, state, work.total(), work.done());
    }

    private Map<String, Work> work(long run) {
        Map<String, Work> work = new HashMap<>();
        answers.list(
                Sql.of(
                        "SELECT step, COUNT(*) AS total, SUM(CASE WHEN state = 'DONE' THEN 1 ELSE 0 END) AS done"
                                + " FROM work_item WHERE run_id = ? GROUP BY step",
                        run),
                row -> work.put(row.getString("step"), new Work(row.getLong("total"), row.getLong("done"))));
        return work;
    }

    @Override
    public Optional<RunPace> pace(long runId) {
        return progress.of(runId)
                .map(now ->
                        new RunPace(now.ratePerMinute(), now.averagePerMinute(), now.finished(), now.lastFinished()));
    }

    @Override
    public List<ReasonGroup> reasons(long runId) {
        return answers
                .list(
                        Sql.of(
                                "SELECT outcome, reason, COUNT(*) AS phones FROM device_outcome WHERE run_id = ?"
                                        + " GROUP BY outcome, reason",
                                runId),
                        SqlRunWatch::group)
                .stream()
                .sorted(Comparator.comparing(ReasonGroup::outcome)
                        .thenComparing(ReasonGroup::phones, Comparator.reverseOrder()))
                .toList();
    }

    private static ReasonGroup group(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return new ReasonGroup(
                row.getString("outcome"), reason, Spoken.words(reason), Spoken.advice(reason), row.getLong("phones"));
    }

    @Override
    public List<LogLine> log(long runId, LogFilter filter, int most) {
        Sql newest = Sql.of("SELECT device, step, lines FROM timeline WHERE run_id = ?", runId);
        if (!filter.device().isEmpty()) {
            newest.and("AND device LIKE ? ESCAPE '!'", "%" + DeviceQuestion.escaped(upper(filter.device())) + "%");
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
