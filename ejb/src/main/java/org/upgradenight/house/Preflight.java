package org.upgradenight.house;

import static org.upgradenight.house.HouseMessages.MESSAGES;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/**
 * Run by the launcher before the server: the server itself would bury a taken port, a keystore that does not open or an unreachable
 * database under its own stack traces, and stay up without the application. Ends with 0 when all is well.
 */
public final class Preflight {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Preflight() {}

    /** Takes no arguments; the settings are the environment's. */
    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), System.err));
    }

    static int run(Map<String, String> settings, PrintStream err) {
        try {
            Doors.check(settings::getOrDefault);
            if (settings.containsKey("UPGRADE_NIGHT_KEYSTORE")) {
                OwnKeystore.check(
                        Path.of(settings.get("UPGRADE_NIGHT_KEYSTORE")),
                        settings.getOrDefault("UPGRADE_NIGHT_KEYSTORE_PASSWORD", "")
                                .toCharArray());
            }
            if (settings.containsKey("UPGRADE_NIGHT_DB_URL")) {
                reach(settings.get("UPGRADE_NIGHT_DB_URL"), settings);
            }
            return 0;
        } catch (RefusedToStartException refused) {
            err.println("upgrade-night: " + refused.getMessage());
            return Exit.STATUS;
        }
    }

    private static void reach(String url, Map<String, String> settings) {
        Properties login = new Properties();
        login.setProperty("user", settings.getOrDefault("UPGRADE_NIGHT_DB_USER", "sa"));
        login.setProperty("password", settings.getOrDefault("UPGRADE_NIGHT_DB_PASSWORD", "none"));
        int seconds = Math.toIntExact(PATIENCE.toSeconds());
        DriverManager.setLoginTimeout(seconds);
        try (Connection connection = DriverManager.getConnection(url, login)) {
            if (!connection.isValid(seconds)) {
                throw new SQLException("no answer within " + seconds + " s");
            }
        } catch (SQLException e) {
            throw new RefusedToStartException(
                    MESSAGES.databaseUnreachable(DatabaseAddress.shown(url), e.getMessage()), e);
        }
    }
}
