package org.upgradenight.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.upgradenight.house.Schema;

class ExposureQuestionTest {

    private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");

    private final JdbcDataSource database = new JdbcDataSource();
    private int rows;

    @BeforeEach
    void migrate() throws SQLException {
        database.setURL("jdbc:h2:mem:exposures" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new Schema(database, ExposureQuestionTest.class.getClassLoader()).migrate();
        execute("SET REFERENTIAL_INTEGRITY FALSE"); // no run and no cluster behind these rows
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void setting(String device, String element, String state, String recorded, String restored)
            throws SQLException {
        execute("INSERT INTO prior_setting (id, run_id, cluster, device, layer, element, our_value,"
                + " prior_document, our_document, state, epoch, recorded_at, restored_at, note) VALUES (" + ++rows
                + ", 7, 'lab', '" + device + "', 'DEVICE', '" + element + "', '0', '', '', '" + state
                + "', 1, TIMESTAMP WITH TIME ZONE '2026-11-21 " + recorded + "+00', "
                + (restored.isEmpty() ? "NULL" : "TIMESTAMP WITH TIME ZONE '2026-11-21 " + restored + "+00'")
                + ", '')");
    }

    private List<Exposure> exposures() {
        return new Answers(database).list(ExposureQuestion.page("lab", 0, 100), row -> ExposureQuestion.read(row, NOW));
    }

    @Test
    void exposureLastsFromTheFirstIntentionUntilThePhoneFollowsEverywhere() throws SQLException {
        setting("SEP1", "vendorConfig.webAccess", "RESTORED", "01:00:00", "04:00:00");
        setting("SEP1", "vendorConfig.webProtocol", "RESTORED", "01:00:05", "04:12:00");
        setting("SEP1", "authenticationUrl", "WRITTEN", "00:00:00", "");
        Instant opened = Instant.parse("2026-11-21T01:00:00Z");
        Instant shut = Instant.parse("2026-11-21T04:12:00Z");
        assertEquals(
                List.of(new Exposure("SEP1", 7, opened, Optional.of(shut), 3 * 3600 + 12 * 60, "SHUT")), exposures());
        assertEquals(1, new Answers(database).number(ExposureQuestion.count("lab")));
    }

    @Test
    void phoneThatWasNotSeenToFollowIsStillOpen() throws SQLException {
        setting("SEP1", "vendorConfig.webAccess", "AWAITING_PHONE", "05:00:00", "");
        Exposure open = exposures().get(0);
        assertEquals("OPEN", open.end());
        assertEquals(3600, open.seconds());
        assertEquals(Optional.empty(), open.shutAt());
    }

    @Test
    void afterSomebodyElsesEditNothingIsKnown() throws SQLException {
        setting("SEP1", "vendorConfig.webAccess", "SUPERSEDED", "01:00:00", "02:00:00");
        assertEquals("CHANGED_BY_SOMEBODY_ELSE", exposures().get(0).end());
    }
}
