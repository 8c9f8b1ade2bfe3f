package org.upgradenight.tests;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A column of a table, as the database itself describes it.
 *
 * @param most characters, 0 when it holds no text
 * @param wanted whether it must be given
 */
record Column(String name, String type, int most, boolean wanted) {

    /** All columns of the table of that name. */
    static List<Column> of(Connection database, String table) {
        List<Column> columns = new ArrayList<>();
        try (PreparedStatement question = database.prepareStatement("SELECT LOWER(column_name), UPPER(data_type),"
                + " COALESCE(character_maximum_length, 0), CASE WHEN is_nullable = 'NO' AND column_default IS NULL"
                + " THEN 1 ELSE 0 END FROM information_schema.columns WHERE LOWER(table_name) = ?")) {
            question.setString(1, table);
            try (ResultSet found = question.executeQuery()) {
                while (found.next()) {
                    columns.add(new Column(
                            found.getString(1),
                            found.getString(2),
                            found.getString(2).startsWith("CHARACTER") ? found.getInt(3) : 0,
                            found.getInt(4) == 1));
                }
            }
            return columns;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SQL for next to nothing. */
    String nothing() {
        if (type.startsWith("TIMESTAMP")) {
            return "CURRENT_TIMESTAMP";
        }
        return switch (type) {
            case "BOOLEAN" -> "FALSE";
            case "BIGINT", "INTEGER" -> "0";
            default -> "''";
        };
    }

    /** The value, cut to what the column holds. @param value SQL */
    String fitting(String value) {
        return most == 0 ? value : "SUBSTRING(" + value + ", 1, " + most + ")";
    }
}
