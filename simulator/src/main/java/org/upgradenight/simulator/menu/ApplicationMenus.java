package org.upgradenight.simulator.menu;

import static org.upgradenight.simulator.menu.Menu.Row.idle;
import static org.upgradenight.simulator.menu.Menu.Row.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.upgradenight.simulator.handset.Family;
import org.upgradenight.simulator.handset.PhoneIdentity.Quirks;

/**
 * The Applications menu of the 78xx and 88xx. Where Admin settings, Reset settings and Security settings stand
 * depends on model, load and features, and their neighbours do real harm.
 */
final class ApplicationMenus {

    private static final Map<Integer, SoftKey> WIDE_KEYS = Map.of(1, SoftKey.BACK, 2, SoftKey.SELECT);
    private static final Map<Integer, SoftKey> SMALL_KEYS = Map.of(1, SoftKey.SELECT, 4, SoftKey.BACK);

    private ApplicationMenus() {}

    static Menu applications(Family family, int loadMajor, Quirks quirks, boolean admin) {
        boolean wide = family == Family.SERIES_8800;
        Map<Integer, SoftKey> keys = wide ? WIDE_KEYS : SMALL_KEYS;
        List<Menu.Row> rows = new ArrayList<>();
        rows.add(idle("Recents"));
        rows.add(idle("Preferences"));
        if (quirks.bluetoothTile()) {
            rows.add(idle("Bluetooth"));
        }
        rows.add(idle("Accessories"));
        if (quirks.serviceTile()) {
            rows.add(idle("Services"));
        }
        rows.add(idle("Running applications"));
        if (admin) {
            rows.add(opening("Admin settings", adminSettings(wide, loadMajor, keys)));
        }
        rows.add(idle("Phone information"));
        return Menu.plain("Applications", keys, List.copyOf(rows));
    }

    private static Menu adminSettings(boolean wide, int loadMajor, Map<Integer, SoftKey> keys) {
        List<Menu.Row> rows = new ArrayList<>();
        rows.add(idle("Network setup"));
        rows.add(idle("Security setup"));
        rows.add(idle("Status"));
        if (loadMajor >= (wide ? 12 : 11)) {
            rows.add(idle("Aux port"));
        }
        rows.add(opening("Reset settings", resetSettings(wide, loadMajor)));
        return Menu.plain("Admin settings", keys, List.copyOf(rows));
    }

    private static Menu resetSettings(boolean wide, int loadMajor) {
        List<Menu.Row> rows = new ArrayList<>();
        rows.add(Menu.Row.of("Reset device", Deed.RESTART));
        rows.add(Menu.Row.of("All settings", Deed.RESET_ALL));
        rows.add(Menu.Row.of("Network settings", Deed.RESET_NETWORK));
        if (wide && loadMajor >= 11) {
            rows.add(Menu.Row.of("Service mode", Deed.RESET_SERVICE_MODE));
        }
        rows.add(Menu.Row.of("Security settings", Deed.RESET_SECURITY));
        Map<Integer, SoftKey> keys =
                wide ? Map.of(1, SoftKey.BACK, 3, SoftKey.RESET) : Map.of(2, SoftKey.RESET, 4, SoftKey.BACK);
        return new Menu("Reset settings", List.copyOf(rows), true, keys, Map.of(), Optional.empty(), true);
    }
}
