package org.upgradenight.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.upgradenight.house.Schema;
import org.upgradenight.run.DeviceFilter.Judged;

/** H2 cuts pages of phones along an index and sorts none of the others, as its own plans tell. */
class ListPlansTest {

    private static final String NAME = "'SEP' || LPAD(CAST(x AS VARCHAR), 12, '0')";

    private static final List<DeviceFilter> FILTERS = List.of(
            DeviceFilter.ALL,
            new DeviceFilter("", "Oslo", "", ""),
            new DeviceFilter("FAILED", "", "", ""),
            new DeviceFilter(DeviceFilter.OPEN, "", "", ""),
            new DeviceFilter("", "", "", "desk"));

    private static final List<DeviceFilter> OF_CLUSTERS = List.of(
            new DeviceFilter("", "", "", "", new Judged("RESTRICTED_REGISTERED", "", "", "")),
            new DeviceFilter("", "", "", "", new Judged("", "", "INSTALLED", "")));

    private final JdbcDataSource database = new JdbcDataSource();
    private final Answers answers = new Answers(database);

    @BeforeEach
    void fill() throws SQLException {
        database.setURL("jdbc:h2:mem:plans" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new Schema(database, ListPlansTest.class.getClassLoader()).migrate();
        execute("SET REFERENTIAL_INTEGRITY FALSE"); // no run and no cluster behind these rows
        execute(
                "INSERT INTO newest_look (cluster, device, run_id, trust_list, cell, remedy, needs_deletion, reason, site,"
                        + " outcome) SELECT 'lab', " + NAME
                        + ", 7, 'INSTALLED', 'RESTRICTED_REGISTERED', 'PHYSICAL', FALSE, '',"
                        + " 'Site ' || MOD(x, 20), CASE MOD(x, 3) WHEN 0 THEN 'FAILED' ELSE 'VERIFIED' END"
                        + " FROM SYSTEM_RANGE(1, 2000)");
        execute("INSERT INTO run_device (id, run_id, device, site, model, protocol, description, device_pool, location,"
                + " common_phone_profile, security_profile, extension, owner, configured_load, address, registration,"
                + " settings_access) SELECT x, 7, " + NAME + ", 'Site ' || MOD(x, 20), '', '', '', '', '', '', '', '',"
                + " '', '', '', 'REGISTERED', 'ENABLED' FROM SYSTEM_RANGE(1, 2000)");
        execute("INSERT INTO device_outcome (run_id, device, outcome, reason, detail, attempts, at) SELECT 7, " + NAME
                + ", CASE MOD(x, 3) WHEN 0 THEN 'FAILED' ELSE 'VERIFIED' END, '', '', 1, CURRENT_TIMESTAMP"
                + " FROM SYSTEM_RANGE(1, 1000)");
        execute("ANALYZE");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String plan(Sql question) {
        return answers.list(
                        Sql.of(
                                "EXPLAIN " + question.text(),
                                question.parameters().toArray()),
                        row -> row.getString(1))
                .get(0);
    }

    @Test
    void pagesOfAClusterAreCutAlongAnIndex() {
        for (DeviceFilter filter : FILTERS) {
            cutAlongAnIndex(filter, new ClusterPhones("lab", filter).page(3, 50));
        }
        for (DeviceFilter filter : OF_CLUSTERS) {
            cutAlongAnIndex(filter, new ClusterPhones("lab", filter).page(3, 50));
        }
    }

    @Test
    void pagesOfARunAreCutAlongAnIndex() {
        for (DeviceFilter filter : FILTERS) {
            cutAlongAnIndex(filter, new DeviceQuestion(7, filter).page(3, 50));
        }
    }

    /** Of the two orders in the plan, the inner one cuts the page; the outer sorts the fifty that are left. */
    private void cutAlongAnIndex(DeviceFilter filter, Sql page) {
        String plan = plan(page);
        assertTrue(plan.contains("index sorted"), filter + ":\n" + plan);
    }
}
