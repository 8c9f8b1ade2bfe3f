package org.upgradenight.simulator.menu;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One screen full of rows.
 *
 * @param rows rows in order; digit n takes row n
 * @param selectOnly a digit only moves the selection, a soft key does the deed
 * @param softKeys soft keys 1 to 5 of the first page
 * @param moreSoftKeys soft keys of the page behind "more"
 * @param erases what the Erase soft key does here
 * @param eraseMenu entering it counts as the begin of an erase sequence
 */
public record Menu(
        String title,
        List<Row> rows,
        boolean selectOnly,
        Map<Integer, SoftKey> softKeys,
        Map<Integer, SoftKey> moreSoftKeys,
        Optional<Deed> erases,
        boolean eraseMenu) {

    /** A row that opens a menu, or stands for a deed, or does nothing here. */
    public record Row(String label, Optional<Menu> opens, Optional<Deed> deed) {

        static Row idle(String label) {
            return new Row(label, Optional.empty(), Optional.empty());
        }

        static Row opening(String label, Menu menu) {
            return new Row(label, Optional.of(menu), Optional.empty());
        }

        static Row of(String label, Deed deed) {
            return new Row(label, Optional.empty(), Optional.of(deed));
        }
    }

    static Menu plain(String title, Map<Integer, SoftKey> softKeys, List<Row> rows) {
        return new Menu(title, rows, false, softKeys, Map.of(), Optional.empty(), false);
    }

    Optional<Row> row(int digit) {
        return digit >= 1 && digit <= rows.size() ? Optional.of(rows.get(digit - 1)) : Optional.empty();
    }

    SoftKey softKey(int number, boolean more) {
        return (more ? moreSoftKeys : softKeys).get(number);
    }
}
