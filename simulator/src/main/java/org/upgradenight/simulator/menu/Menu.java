package org.upgradenight.simulator.menu;

import java.util.ArrayList;
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

    /** The same with one more row at the top of it, and of every menu behind it. */
    public Menu moved() {
        List<Row> more = new ArrayList<>();
        more.add(Row.idle("What is new"));
        rows.forEach(row -> more.add(new Row(row.label(), row.opens().map(Menu::moved), row.deed())));
        return new Menu(title, List.copyOf(more), selectOnly, softKeys, moreSoftKeys, erases, eraseMenu);
    }

    /** A screen that nobody asked for. */
    static Menu surprise() {
        return plain(
                "Software update",
                Map.of(1, SoftKey.SELECT, 4, SoftKey.BACK),
                List.of(Row.idle("Later"), Row.idle("Tonight"), Row.idle("Details")));
    }

    Optional<Row> row(int digit) {
        return digit >= 1 && digit <= rows.size() ? Optional.of(rows.get(digit - 1)) : Optional.empty();
    }

    SoftKey softKey(int number, boolean more) {
        return (more ? moreSoftKeys : softKeys).get(number);
    }
}
