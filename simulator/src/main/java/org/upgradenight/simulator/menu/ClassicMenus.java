package org.upgradenight.simulator.menu;

import static org.upgradenight.simulator.menu.Menu.Row.idle;
import static org.upgradenight.simulator.menu.Menu.Row.opening;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Settings menu of the 79xx: 4 Security Configuration, 5 Trust List, 1 CTL or 2 ITL file. */
final class ClassicMenus {

    private static final Map<Integer, SoftKey> SELECT_OR_EXIT = Map.of(1, SoftKey.SELECT, 3, SoftKey.BACK);

    private ClassicMenus() {}

    static Menu settings(boolean fiveSoftKeys, boolean restricted) {
        Menu preferences = Menu.plain(
                "User Preferences", SELECT_OR_EXIT, List.of(idle("Rings"), idle("Background Images"), idle("Sounds")));
        if (restricted) {
            return Menu.plain("Settings", SELECT_OR_EXIT, List.of(opening("User Preferences", preferences)));
        }
        return Menu.plain(
                "Settings",
                SELECT_OR_EXIT,
                List.of(
                        opening("User Preferences", preferences),
                        opening("Network Configuration", network()),
                        opening("Device Configuration", device()),
                        opening("Security Configuration", security(fiveSoftKeys)),
                        idle("Model Information"),
                        idle("Status")));
    }

    static Menu applications(boolean withSettings, boolean restricted) {
        return Menu.plain(
                "Applications",
                SELECT_OR_EXIT,
                List.of(
                        idle("Messages"),
                        idle("Directories"),
                        withSettings ? opening("Settings", settings(false, restricted)) : idle("Settings")));
    }

    private static Menu network() {
        return Menu.plain(
                "Network Configuration",
                SELECT_OR_EXIT,
                List.of(idle("DHCP Server"), idle("BOOTP Server"), idle("MAC Address"), idle("Host Name")));
    }

    private static Menu device() {
        return Menu.plain(
                "Device Configuration",
                SELECT_OR_EXIT,
                List.of(idle("Unified CM Configuration"), idle("SIP Configuration"), idle("HTTP Configuration")));
    }

    private static Menu security(boolean fiveSoftKeys) {
        return Menu.plain(
                "Security Configuration",
                SELECT_OR_EXIT,
                List.of(
                        idle("Web Access Enabled"),
                        idle("Security Mode"),
                        idle("MIC"),
                        idle("LSC"),
                        opening("Trust List", trustList(fiveSoftKeys)),
                        idle("802.1X Authentication")));
    }

    private static Menu trustList(boolean fiveSoftKeys) {
        return new Menu(
                "Trust List",
                List.of(
                        opening("CTL File", file("CTL File", Deed.ERASE_CTL, fiveSoftKeys)),
                        opening("ITL File", file("ITL File", Deed.ERASE_ITL, fiveSoftKeys))),
                false,
                SELECT_OR_EXIT,
                Map.of(),
                Optional.empty(),
                true);
    }

    private static Menu file(String title, Deed erases, boolean fiveSoftKeys) {
        List<Menu.Row> rows = List.of(idle("Unified CM / TFTP Server"), idle("CAPF Server"), idle("TVS"));
        if (fiveSoftKeys) {
            Map<Integer, SoftKey> keys = Map.of(3, SoftKey.BACK, 5, SoftKey.ERASE);
            return new Menu(title, rows, true, keys, Map.of(), Optional.of(erases), false);
        }
        Map<Integer, SoftKey> first = Map.of(3, SoftKey.BACK, 4, SoftKey.MORE);
        Map<Integer, SoftKey> second = Map.of(2, SoftKey.ERASE, 4, SoftKey.MORE);
        return new Menu(title, rows, true, first, second, Optional.of(erases), false);
    }
}
