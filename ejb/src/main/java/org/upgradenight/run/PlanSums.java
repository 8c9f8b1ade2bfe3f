package org.upgradenight.run;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.upgradenight.preparation.Level;
import org.upgradenight.restoration.Hardening;

/**
 * Adds up what dry runs would have changed: which values, and how many phones they reach. Of many phones that takes a second,
 * so it is counted beside whoever asks; what a run came to stays known until it is resumed.
 */
@ApplicationScoped
public class PlanSums {

    private static final int MOST_KNOWN = 200;
    private static final int MOST_GROUPS = 500;
    /** A page with all levels waits a moment in all. */
    private static final Duration EACH_LEVEL = Aside.MOMENT.dividedBy(Level.values().length);

    private static final String SHARED = "('COMMON_PHONE_PROFILE', 'ENTERPRISE', 'ENTERPRISE_PARAMETERS')";

    private static final String GROUPS = """
            SELECT layer, CASE WHEN layer IN %1$s THEN device ELSE '' END AS holder, element, from_value, to_value,
              SUM(phones) AS phones, MAX(outside_scope) AS outside
            FROM planned_change WHERE run_id = ?
            GROUP BY layer, CASE WHEN layer IN %1$s THEN device ELSE '' END, element, from_value, to_value
            ORDER BY layer, holder, element, phones DESC
            FETCH NEXT ? ROWS ONLY
            """.formatted(SHARED);

    private static final String ONE_BY_ONE =
            "SELECT COUNT(DISTINCT device) FROM planned_change WHERE run_id = ? AND layer = 'DEVICE'";

    private static final String NEWEST = """
            SELECT id, restarts, setting_level FROM run WHERE id IN (
              SELECT MAX(id) FROM run
              WHERE cluster = ? AND job = ? AND dry_run = TRUE AND status = 'COMPLETED' GROUP BY setting_level)
            """;

    private static final String REHEARSED = """
            SELECT COALESCE(MAX(id), 0) FROM run
            WHERE cluster = ? AND job = ? AND dry_run = TRUE AND status = 'COMPLETED' AND setting_level = ?
              AND hardening = ?
            """;

    @Resource(lookup = "java:jboss/datasources/UpgradeNight")
    private DataSource database;

    @Resource
    private ManagedExecutorService threads;

    private final Remembered<Life, Plan> known = new Remembered<>(MOST_KNOWN);
    private Aside<Life, Plan> aside;
    private Answers answers;

    @PostConstruct
    void open() {
        answers = new Answers(database);
        aside = new Aside<>(threads);
    }

    /** A run until it is resumed: once that is over, its plan does not change. */
    private record Life(long run, int restarts) {}

    /**
     * The plan of a dry run.
     *
     * @param groups changes that are alike together, by layer; at most some hundred of them
     */
    public record Plan(List<PlanGroup> groups, PlanReach reach) {}

    /** The newest finished dry run of a preparation at one level. @param reach nothing while it is counted */
    public record Tried(long run, Optional<PlanReach> reach) {}

    /** The plan of a run that is over; nothing while it is counted for the first time. */
    public Optional<Plan> soFar(RunView run) {
        return look(new Life(run.id(), run.restarts()), Aside.MOMENT);
    }

    private Optional<Plan> look(Life life, Duration patience) {
        return known.of(life)
                .or(() -> Aside.awaited(aside.of(life, () -> known.keep(life, counted(life.run()))), patience));
    }

    private Plan counted(long run) {
        List<PlanGroup> groups = answers.list(Sql.of(GROUPS, run, MOST_GROUPS), PlanSums::group);
        return new Plan(groups, PlanReach.of(answers.number(Sql.of(ONE_BY_ONE, run)), groups));
    }

    /** For each level of a preparation that was tried on the cluster, how far it reached. */
    public Map<Level, Tried> levels(String cluster) {
        Map<Level, Life> newest = new EnumMap<>(Level.class);
        answers.list(
                Sql.of(NEWEST, cluster, JobName.PRE_UPGRADE_PREPARATION.word()),
                row -> newest.put(
                        Level.valueOf(row.getString("setting_level")),
                        new Life(row.getLong("id"), row.getInt("restarts"))));
        Map<Level, Tried> tried = new EnumMap<>(Level.class);
        newest.forEach((level, life) ->
                tried.put(level, new Tried(life.run(), look(life, EACH_LEVEL).map(Plan::reach))));
        return tried;
    }

    /** The newest finished dry run of that job with the same choices; of any part of the cluster. */
    public Optional<Long> rehearsed(String cluster, JobName job, RunChoices choices) {
        String hardening = choices.hardening().map(Hardening::text).orElse("");
        return Optional.of(answers.number(
                        Sql.of(REHEARSED, cluster, job.word(), choices.level().name(), hardening)))
                .filter(run -> run > 0);
    }

    private static PlanGroup group(ResultSet row) throws SQLException {
        return new PlanGroup(
                row.getString("layer"),
                row.getString("holder"),
                row.getString("element"),
                Optional.ofNullable(row.getString("from_value")),
                Optional.ofNullable(row.getString("to_value")),
                row.getLong("phones"),
                row.getLong("outside"));
    }
}
