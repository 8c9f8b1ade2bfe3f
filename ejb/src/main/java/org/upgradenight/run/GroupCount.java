package org.upgradenight.run;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Counts the groups of a deletion by its rows; of many phones that takes a second. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class GroupCount {

    private static final int MOST_GROUPS = 20_000;

    private static final String GROUPS = """
            SELECT d.model AS model, COALESCE(o.running_load, '') AS running_load, w.site AS site, COUNT(*) AS phones,
              SUM(CASE WHEN w.state = 'HELD' THEN 1 ELSE 0 END) AS held,
              SUM(CASE WHEN w.state IN ('READY', 'CLAIMED') THEN 1 ELSE 0 END) AS under_way,
              SUM(CASE WHEN x.outcome = 'VERIFIED' THEN 1 ELSE 0 END) AS verified,
              SUM(CASE WHEN x.outcome IN ('FAILED', 'UNCERTAIN') THEN 1 ELSE 0 END) AS failed,
              SUM(CASE WHEN x.reason = 'GROUP_HALTED' THEN 1 ELSE 0 END) AS halted
            FROM work_item w JOIN run_device d ON d.run_id = w.run_id AND d.device = w.device
            LEFT JOIN observation o ON o.run_id = w.run_id AND o.device = w.device AND o.phase = 'BEFORE'
            LEFT JOIN device_outcome x ON x.run_id = w.run_id AND x.device = w.device
            WHERE w.run_id = ? AND w.step = 'delete-itl'
            GROUP BY d.model, COALESCE(o.running_load, ''), w.site
            FETCH NEXT ? ROWS ONLY
            """;

    /** A run that was resumed begins every group anew. */
    private static final String HALTS = """
            SELECT subject, text FROM run_message WHERE run_id = ? AND code = 'UN7046'
              AND id > (SELECT COALESCE(MAX(id), 0) FROM run_message WHERE run_id = ? AND code = 'UN6009')
            """;

    @Resource(lookup = "java:jboss/datasources/UpgradeNight")
    private DataSource database;

    private Answers answers;

    @PostConstruct
    void open() {
        answers = new Answers(database);
    }

    public GroupBoard count(long run) {
        Map<String, String> halts = answers
                .list(Sql.of(HALTS, run, run), row -> Map.entry(row.getString("subject"), row.getString("text")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
        return new GroupBoard(answers.list(Sql.of(GROUPS, run, MOST_GROUPS), row -> group(row, halts)));
    }

    private static GroupStanding group(ResultSet row, Map<String, String> halts) throws SQLException {
        String model = row.getString("model");
        String load = row.getString("running_load");
        String site = row.getString("site");
        String why = halts.getOrDefault(PressGroups.name(model, load, site), "");
        long held = row.getLong("held");
        long underWay = row.getLong("under_way");
        boolean halted = row.getLong("halted") > 0 || (held > 0 && !why.isEmpty());
        return new GroupStanding(
                model,
                load,
                site,
                halted ? GroupStanding.State.HALTED : state(held, underWay),
                row.getLong("phones"),
                row.getLong("verified"),
                row.getLong("failed"),
                underWay,
                held,
                halted ? why : "");
    }

    private static GroupStanding.State state(long held, long underWay) {
        if (held > 0) {
            return GroupStanding.State.PROVING;
        }
        return underWay > 0 ? GroupStanding.State.LET_GO : GroupStanding.State.DONE;
    }
}
