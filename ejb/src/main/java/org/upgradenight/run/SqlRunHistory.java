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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private RunTallies tallies;

    @Inject
    private OpenSettingsLately openSettings;

    private Answers answers;

    @PostConstruct
    void open() {
        answers = new Answers(database);
    }

    @Override
    public Optional<RunView> run(long id) {
        return views(answers.list(RunRow.of(id), RunRow::read)).stream().findFirst();
    }

    @Override
    public Optional<RunBrief> brief(long id) {
        return answers.list(RunRow.of(id), RunRow::read).stream().findFirst().map(RunRow::brief);
    }

    @Override
    public Page<RunView> runs(String cluster, int page, int size) {
        Sql where = cluster.isEmpty() ? Sql.of("") : Sql.of("WHERE cluster = ?", cluster);
        Object[] values = where.parameters().toArray();
        List<RunRow> rows = answers.list(
                Sql.of("SELECT " + RunRow.COLUMNS + " FROM run")
                        .and(where.text(), values)
                        .and("ORDER BY id DESC")
                        .page(page, size),
                RunRow::read);
        return new Page<>(
                views(rows),
                page,
                size,
                answers.number(Sql.of("SELECT COUNT(*) FROM run").and(where.text(), values)));
    }

    @Override
    public Page<DeviceRow> devices(long runId, DeviceFilter filter, int page, int size) {
        DeviceQuestion question = new DeviceQuestion(runId, filter);
        return Page.of(
                answers.list(question.page(page, size), DeviceQuestion::read),
                page,
                size,
                () -> answers.number(question.count()));
    }

    @Override
    public List<DeviceRow> devicesAfter(long runId, DeviceFilter filter, String name, int most) {
        return answers.list(new DeviceQuestion(runId, filter).after(name, most), DeviceQuestion::read);
    }

    @Override
    public Optional<DeviceRow> device(long runId, String name) {
        return answers.list(DeviceQuestion.one(runId, name), DeviceQuestion::read).stream()
                .findFirst();
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
    public OpenSettings openSettings() {
        return openSettings.asked(answers);
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

    private List<RunView> views(List<RunRow> rows) {
        Map<Long, List<RunView.RunMessage>> messages = messages(rows);
        return rows.stream()
                .map(row -> row.view(
                        tallies.of(row, answers).at(row.over() ? "" : row.step()),
                        progress.of(row.id()),
                        messages.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** The newest messages of each run, oldest of them first. */
    private Map<Long, List<RunView.RunMessage>> messages(List<RunRow> rows) {
        Map<Long, List<RunView.RunMessage>> messages = new HashMap<>();
        if (!rows.isEmpty()) {
            String marks = String.join(", ", rows.stream().map(row -> "?").toList());
            Sql newest = Sql.of(
                            "SELECT run_id, at, code, text FROM (SELECT id, run_id, at, code, text, ROW_NUMBER()"
                                    + " OVER (PARTITION BY run_id ORDER BY id DESC) AS place FROM run_message"
                                    + " WHERE run_id IN (" + marks + ")) newest",
                            rows.stream().map(RunRow::id).toArray())
                    .and("WHERE place <= ? ORDER BY id", MOST_MESSAGES);
            answers.list(
                    newest,
                    row -> messages.computeIfAbsent(row.getLong("run_id"), run -> new ArrayList<>())
                            .add(new RunView.RunMessage(
                                    Answers.instant(row, "at").orElseThrow(),
                                    row.getString("code"),
                                    row.getString("text"))));
        }
        return messages;
    }
}
