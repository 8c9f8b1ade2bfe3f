package org.upgradenight.house;

import static org.upgradenight.house.HouseMessages.MESSAGES;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** Asks the database for a sign of life. */
final class DatabaseCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DataSource database;

    DatabaseCheck(DataSource database) {
        this.database = database;
    }

    /**
     * Answers what the database is and where, without secrets.
     *
     * @throws RefusedToStartException when it does not answer
     */
    String refuseUnreachable() {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName() + " at "
                    + DatabaseAddress.shown(connection.getMetaData().getURL());
        } catch (SQLException e) {
            throw new RefusedToStartException(MESSAGES.databaseUnreachable(configuredAddress(), rootReason(e)), e);
        }
    }

    /** Whether the database answers now, within a few seconds. */
    boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(Math.toIntExact(PATIENCE.toSeconds()));
        } catch (SQLException e) {
            HouseLog.LOG.debug("database does not answer", e);
            return false;
        }
    }

    static String configuredAddress() {
        String url = System.getenv("UPGRADE_NIGHT_DB_URL");
        return url == null
                ? "the H2 file in " + System.getenv("UPGRADE_NIGHT_HOME") + "/database"
                : DatabaseAddress.shown(url);
    }

    private static String rootReason(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
