package org.upgradenight.run;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.upgradenight.preparation.Level;
import org.upgradenight.restoration.Hardening;

/**
 * Adds up what dry runs would have changed: which values, and how many phones they reach. Of many phones that takes a second;
 * what a completed run came to stays known.
 */
@ApplicationScoped
public class PlanSums {

    private static final int MOST_KNOWN = 200;
    private static final int MOST_GROUPS = 500;
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
            SELECT setting_level, MAX(id) AS run FROM run
            WHERE cluster = ? AND job = ? AND dry_run = TRUE AND status = 'COMPLETED' GROUP BY setting_level
            """;

    private static final String REHEARSED = """
            SELECT COALESCE(MAX(id), 0) FROM run
            WHERE cluster = ? AND job = ? AND dry_run = TRUE AND status = 'COMPLETED' AND setting_level = ?
              AND hardening = ?
            """;

    @Resource(lookup = "java:jboss/datasources/UpgradeNight")
    private DataSource database;

    private final Remembered<Long, Plan> known = new Remembered<>(MOST_KNOWN);
    private Answers answers;

    @PostConstruct
    void open() {
        answers = new Answers(database);
    }

    /**
     * The plan of a dry run.
     *
     * @param groups changes that are alike together, by layer; at most some hundred of them
     */
    public record Plan(List<PlanGroup> groups, PlanReach reach) {}

    /** The newest finished dry run of a preparation at one level. */
    public record Tried(long run, PlanReach reach) {}

    public Plan plan(RunView run) {
        return run.status().equals("COMPLETED") ? completed(run.id()) : counted(run.id());
    }

    private Plan completed(long run) {
        return known.of(run).orElseGet(() -> known.keep(run, counted(run)));
    }

    private Plan counted(long run) {
        List<PlanGroup> groups = answers.list(Sql.of(GROUPS, run, MOST_GROUPS), PlanSums::group);
        return new Plan(groups, PlanReach.of(answers.number(Sql.of(ONE_BY_ONE, run)), groups));
    }

    /** For each level of a preparation that was tried on the cluster, how far it reached. */
    public Map<Level, Tried> levels(String cluster) {
        Map<Level, Tried> tried = new EnumMap<>(Level.class);
        answers.tally(Sql.of(NEWEST, cluster, JobName.PRE_UPGRADE_PREPARATION.word()))
                .forEach((level, run) -> tried.put(
                        Level.valueOf(level), new Tried(run, completed(run).reach())));
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
