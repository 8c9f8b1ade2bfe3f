package org.upgradenight.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Asks the database and reads its answers; a failing database is an {@link IllegalStateException}. */
final class Answers {

    private final DataSource database;

    Answers(DataSource database) {
        this.database = database;
    }

    /** Makes a value of the row that the cursor stands on. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> list(Sql question, RowReader<T> reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(question.text())) {
            List<Object> parameters = question.parameters();
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            statement.setFetchSize(1000);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(reader.read(rows));
                }
                return all;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not answer a question about runs", e);
        }
    }

    long number(Sql question) {
        return list(question, row -> row.getLong(1)).get(0);
    }

    /** Two columns, a word and a number, in the answer's order. */
    Map<String, Long> tally(Sql question) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        list(question, row -> numbers.put(row.getString(1), row.getLong(2)));
        return numbers;
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static String text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }
}
