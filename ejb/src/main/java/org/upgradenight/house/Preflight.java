package org.upgradenight.house;

import static org.upgradenight.house.HouseMessages.MESSAGES;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/**
 * Run by the launcher before the server: the server itself would bury an unreachable database under its own stack traces, and stay
 * up without the application. Ends with 0 when the configured database answers.
 */
public final class Preflight {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Preflight() {}

    /** Takes no arguments; the settings are the environment's. */
    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), System.err));
    }

    static int run(Map<String, String> settings, PrintStream err) {
        String url = settings.get("UPGRADE_NIGHT_DB_URL");
        Properties login = new Properties();
        login.setProperty("user", settings.getOrDefault("UPGRADE_NIGHT_DB_USER", "sa"));
        login.setProperty("password", settings.getOrDefault("UPGRADE_NIGHT_DB_PASSWORD", "none"));
        DriverManager.setLoginTimeout(Math.toIntExact(PATIENCE.toSeconds()));
        try (Connection connection = DriverManager.getConnection(url, login)) {
            return connection.isValid(Math.toIntExact(PATIENCE.toSeconds())) ? 0 : Exit.STATUS;
        } catch (SQLException e) {
            err.println("upgrade-night: " + MESSAGES.databaseUnreachable(DatabaseAddress.shown(url), e.getMessage()));
            return Exit.STATUS;
        }
    }
}
