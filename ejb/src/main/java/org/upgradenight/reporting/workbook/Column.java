package org.upgradenight.reporting.workbook;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.reporting.PhoneColumn;
import org.upgradenight.reporting.SettingColumn;
import org.upgradenight.reporting.Spoken;

/**
 * A column of a sheet.
 *
 * @param width in characters
 * @param cell what stands in it, by the row behind it; never empty but where somebody is to write
 */
record Column(String title, double width, Function<List<String>, String> cell) {

    /** What the cluster stores of a phone. */
    static Column stored(String title, double width, PhoneColumn column) {
        return new Column(title, width, row -> or(column.of(row), Spoken.NOTHING));
    }

    /** What a look or a page tells of a phone. */
    static Column measured(String title, double width, PhoneColumn column) {
        return new Column(title, width, row -> or(column.of(row), Spoken.NOT_MEASURED));
    }

    /** A constant that a look tells. */
    static Column word(String title, double width, PhoneColumn column) {
        return new Column(title, width, row -> switch (column.of(row)) {
            case "", "UNKNOWN", "NOT_MEASURED" -> Spoken.NOT_MEASURED;
            default -> Spoken.words(column.of(row));
        });
    }

    static Column reason(String title, double width, PhoneColumn column) {
        return new Column(title, width, row -> Spoken.reason(column.of(row)));
    }

    static Column time(String title, PhoneColumn column) {
        return new Column(title, 23, row -> time(column.of(row), Spoken.NOT_MEASURED));
    }

    static Column setting(String title, double width, SettingColumn column) {
        return new Column(title, width, row -> or(column.of(row), Spoken.NOTHING));
    }

    static Column name() {
        return stored("Phone", 18, PhoneColumn.NAME);
    }

    /** With colons: twelve bare digits may be a number to a spreadsheet. */
    static Column mac() {
        return new Column(
                "MAC",
                19,
                row -> DeviceName.of(PhoneColumn.NAME.of(row))
                        .map(name -> name.mac().replaceAll("(..)(?=.)", "$1:"))
                        .orElse(Spoken.NOTHING));
    }

    /** For somebody to write in. */
    static Column blank(String title) {
        return new Column(title, 14, row -> "");
    }

    static String time(String instant, String absent) {
        return instant.isEmpty() ? absent : Spoken.time(Instant.parse(instant));
    }

    private static String or(String text, String absent) {
        return text.isBlank() ? absent : text;
    }
}
