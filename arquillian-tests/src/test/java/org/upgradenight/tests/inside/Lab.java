package org.upgradenight.tests.inside;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.upgradenight.inventory.Clusters;
import org.upgradenight.inventory.Scope;
import org.upgradenight.run.JobName;
import org.upgradenight.run.Lease;
import org.upgradenight.run.Leases;
import org.upgradenight.run.RunChoices;
import org.upgradenight.run.RunRequest;
import org.upgradenight.run.RunTerms;
import org.upgradenight.run.Runs;
import org.upgradenight.run.Source;

/** Clusters and runs for tests, and their rows by SQL: in the caller's transaction, or each statement in its own. */
@ApplicationScoped
public class Lab {
    /** Row numbers that the sequence does not reach. */
    private static final long FAR_AWAY = 1_000_000_000_000L;

    @Resource(lookup = "java:jboss/datasources/UpgradeNight")
    private DataSource database;

    @Inject
    private Clusters clusters;

    @Inject
    private Leases leases;

    @Inject
    private Runs runs;

    /** A cluster that no other test has. */
    public String cluster() {
        String name = "inside-" + UUID.randomUUID();
        clusters.put(SimulatedCluster.named(name));
        leases.provide(name);
        return name;
    }

    /** A run on a cluster of its own, whose lease this process holds; no job works on it. */
    public Lease run() {
        return runs.open(request(cluster()));
    }

    /** A health check of all phones. */
    public static RunRequest request(String cluster) {
        return new RunRequest(
                cluster,
                new RunTerms(
                        JobName.HEALTH_CHECK,
                        Source.AXL,
                        Scope.EVERYTHING,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        RunChoices.NONE),
                cluster,
                "tester");
    }

    /** The name of a phone, by number. */
    public static String phone(int number) {
        return String.format(Locale.ROOT, "SEP%012X", number);
    }

    /** A phone in a run's inventory. */
    public void inventoried(long run, int number) {
        execute(
                "INSERT INTO run_device (id, run_id, device, site, model, protocol, description, device_pool, location,"
                        + " common_phone_profile, security_profile, extension, owner, configured_load, address,"
                        + " registration, settings_access) VALUES (?, ?, ?, 'site', 'Cisco 7841', 'SIP', '', '', '', '',"
                        + " '', '', '', '', '', 'REGISTERED', 'ENABLED')",
                FAR_AWAY + run * 1000 + number,
                run,
                phone(number));
    }

    /** Makes a lease look as if its holder had been silent for so long. */
    public void age(String cluster, int seconds) {
        execute(
                "UPDATE run_lease SET heartbeat = CURRENT_TIMESTAMP - INTERVAL '" + seconds
                        + "' SECOND WHERE cluster = ?",
                cluster);
    }

    public int execute(String sql, Object... values) {
        return statement(sql, values, PreparedStatement::executeUpdate);
    }

    /** The first column of all rows, as text. */
    public List<String> column(String sql, Object... values) {
        return statement(sql, values, statement -> {
            List<String> column = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    column.add(rows.getString(1));
                }
            }
            return column;
        });
    }

    public long number(String sql, Object... values) {
        return Long.parseLong(column(sql, values).get(0));
    }

    public boolean onPostgres() {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The database itself. */
    public DataSource database() {
        return database;
    }

    private <T> T statement(String sql, Object[] values, Use<T> use) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return use.of(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }
}
