package org.upgradenight.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

class SchemaTest {
    private JdbcDataSource database;

    @BeforeEach
    void openDatabase(TestInfo test) {
        database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + test.getTestMethod().orElseThrow().getName() + ";DB_CLOSE_DELAY=-1");
    }

    @Test
    void migratingTwiceChangesNothing() {
        String version = schema(database).migrate();
        assertTrue(Integer.parseInt(version) >= 1, version);
        assertEquals(version, schema(database).migrate());
    }

    @Test
    void tablesOfTheEngineAreThereBefore() throws SQLException {
        execute("CREATE TABLE JOB_INSTANCE (ID BIGINT PRIMARY KEY)");
        assertTrue(Integer.parseInt(schema(database).migrate()) >= 1);
    }

    @Test
    void newerSchemaIsRefused() throws SQLException {
        String version = schema(database).migrate();
        execute(
                "UPDATE \"flyway_schema_history\" SET \"version\" = '9000', \"script\" = 'V9000__future.sql' WHERE \"version\" = '"
                        + version + "'");
        RefusedToStartException refusal = assertThrows(
                RefusedToStartException.class, () -> schema(database).migrate());
        assertTrue(refusal.getMessage().startsWith("UN9002"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("9000"), refusal.getMessage());
    }

    @Test
    void brokenScriptIsSaidWithItsReason() {
        Schema broken = new Schema(database, SchemaTest.class.getClassLoader(), "classpath:broken-migration");
        RefusedToStartException refusal = assertThrows(RefusedToStartException.class, broken::migrate);
        assertTrue(refusal.getMessage().startsWith("UN9003"), refusal.getMessage());
    }

    private static Schema schema(DataSource database) {
        return new Schema(database, SchemaTest.class.getClassLoader());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
