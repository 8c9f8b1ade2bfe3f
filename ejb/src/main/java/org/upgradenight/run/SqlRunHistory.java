package org.upgradenight.run;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads runs straight from their rows: every list is cut by the database, every count rests on an index. */
@Stateless
@Local(RunHistory.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SqlRunHistory implements RunHistory {

    private static final int MOST_MESSAGES = 200;

    @Resource(lookup = "java:jboss/datasources/UpgradeNight")
    private DataSource database;

    @Inject
    private RunProgress progress;

    @Inject
    private Clock clock;

    @Inject
    private EndedRuns ended;

    private Answers answers;

    @PostConstruct
    void open() {
        answers = new Answers(database);
    }

    @Override
    public Optional<RunView> run(long id) {
        return answers.list(Sql.of("SELECT " + RunRow.COLUMNS + " FROM run WHERE id = ?", id), RunRow::read).stream()
                .findFirst()
                .map(this::view);
    }

    @Override
    public Page<RunView> runs(String cluster, int page, int size) {
        Sql where = cluster.isEmpty() ? Sql.of("") : Sql.of("WHERE cluster = ?", cluster);
        Object[] values = where.parameters().toArray();
        List<RunView> views = answers
                .list(
                        Sql.of("SELECT " + RunRow.COLUMNS + " FROM run")
                                .and(where.text(), values)
                                .and("ORDER BY id DESC")
                                .page(page, size),
                        RunRow::read)
                .stream()
                .map(this::view)
                .toList();
        return new Page<>(
                views,
                page,
                size,
                answers.number(Sql.of("SELECT COUNT(*) FROM run").and(where.text(), values)));
    }

    @Override
    public Page<DeviceRow> devices(long runId, DeviceFilter filter, int page, int size) {
        DeviceQuestion question = new DeviceQuestion(runId, filter);
        return new Page<>(
                answers.list(question.page(page, size), DeviceQuestion::read),
                page,
                size,
                answers.number(question.count()));
    }

    @Override
    public List<DeviceRow> devicesAfter(long runId, DeviceFilter filter, String name, int most) {
        return answers.list(new DeviceQuestion(runId, filter).after(name, most), DeviceQuestion::read);
    }

    @Override
    public Optional<List<TimelineLine>> timeline(long runId, String device) {
        return new TimelineQuestion(answers).timeline(runId, device);
    }

    @Override
    public MatrixView matrix(String cluster) {
        return new MatrixQuestion(answers).matrix(cluster);
    }

    @Override
    public Page<UnrestoredSetting> unrestored(String cluster, int page, int size) {
        return settings(cluster, false, page, size);
    }

    @Override
    public Page<UnrestoredSetting> outOfReach(String cluster, int page, int size) {
        return settings(cluster, true, page, size);
    }

    @Override
    public long phonesOutOfReach() {
        return answers.number(UnrestoredQuestion.phonesOutOfReach());
    }

    private Page<UnrestoredSetting> settings(String cluster, boolean outOfReach, int page, int size) {
        return new Page<>(
                answers.list(UnrestoredQuestion.page(cluster, outOfReach, page, size), UnrestoredQuestion::read),
                page,
                size,
                answers.number(UnrestoredQuestion.count(cluster, outOfReach)));
    }

    @Override
    public long unrestoredCount(String cluster) {
        return answers.number(UnrestoredQuestion.count(cluster, false));
    }

    @Override
    public Page<Exposure> exposures(String cluster, int page, int size) {
        Instant now = clock.instant();
        return new Page<>(
                answers.list(ExposureQuestion.page(cluster, page, size), row -> ExposureQuestion.read(row, now)),
                page,
                size,
                answers.number(ExposureQuestion.count(cluster)));
    }

    @Override
    public Page<PlannedChange> plan(long runId, int page, int size) {
        return new Page<>(
                answers.list(
                        Sql.of(
                                        "SELECT device, layer, element, from_value, to_value, phones, outside_scope"
                                                + " FROM planned_change"
                                                + " WHERE run_id = ? ORDER BY CASE layer WHEN 'DEVICE' THEN 1 ELSE 0 END, device, layer,"
                                                + " element",
                                        runId)
                                .page(page, size),
                        row -> new PlannedChange(
                                row.getString("device"),
                                row.getString("layer"),
                                row.getString("element"),
                                Optional.ofNullable(row.getString("from_value")),
                                Optional.ofNullable(row.getString("to_value")),
                                row.getInt("phones"),
                                row.getInt("outside_scope"))),
                page,
                size,
                answers.number(Sql.of("SELECT COUNT(*) FROM planned_change WHERE run_id = ?", runId)));
    }

    private RunView view(RunRow row) {
        return row.view(figures(row), progress.of(row.id()), messages(row.id()));
    }

    private RunFigures figures(RunRow row) {
        Optional<RunFigures> known = ended.figures(row);
        if (known.isPresent()) {
            return known.get();
        }
        RunFigures counted = RunFigures.count(answers, row.id(), row.over() ? "" : row.step());
        if (row.over()) {
            ended.keep(row, counted);
        }
        return counted;
    }

    /** The newest messages, oldest of them first. */
    private List<RunView.RunMessage> messages(long run) {
        return answers.list(
                Sql.of(
                        "SELECT at, code, text FROM (SELECT id, at, code, text FROM run_message WHERE run_id = ?"
                                + " ORDER BY id DESC FETCH NEXT ? ROWS ONLY) newest ORDER BY id",
                        run,
                        MOST_MESSAGES),
                row -> new RunView.RunMessage(
                        Answers.instant(row, "at").orElseThrow(), row.getString("code"), row.getString("text")));
    }
}
