package org.upgradenight.simulator.menu;

import java.util.Optional;
import org.upgradenight.simulator.handset.Family;
import org.upgradenight.simulator.handset.PhoneConfig;
import org.upgradenight.simulator.handset.PhoneIdentity;
import org.upgradenight.simulator.handset.Trait;

/** Which menu a phone opens, given what its configuration allows. */
public final class MenuBook {

    private MenuBook() {}

    /** The menu behind the Settings key (79xx); empty when settings access is disabled. */
    public static Optional<Menu> settings(PhoneIdentity phone, PhoneConfig config) {
        Family family = phone.model().family();
        boolean opens = family == Family.CLASSIC_MORE || family == Family.CLASSIC_FIVE;
        if (!opens || config.settingsAccess() == 0) {
            return Optional.empty();
        }
        return Optional.of(ClassicMenus.settings(family == Family.CLASSIC_FIVE, !config.settingsEnabled()));
    }

    /** The menu behind the Applications key (7906, 7911, 78xx, 88xx); without Admin settings unless settings access is enabled. */
    public static Optional<Menu> applications(PhoneIdentity phone, PhoneConfig config) {
        Family family = phone.model().family();
        if (family == Family.CLASSIC_SMALL) {
            return Optional.of(ClassicMenus.applications(config.settingsAccess() != 0, !config.settingsEnabled()));
        }
        if (family.classic() || !family.has(Trait.MENUS)) {
            return Optional.empty();
        }
        return Optional.of(
                ApplicationMenus.applications(family, phone.loadMajor(), phone.quirks(), config.settingsEnabled()));
    }

    /** The menu that a key opens on the idle screen, if it opens one. */
    public static Optional<Menu> behind(Key key, PhoneIdentity phone, PhoneConfig config) {
        return switch (key.kind()) {
            case SETTINGS -> phone.model().family().classic() ? settings(phone, config) : applications(phone, config);
            case APPLICATIONS -> applications(phone, config);
            case DIGIT, STAR, POUND, SOFT, NAV_UP, NAV_DOWN, NAV_SELECT, NAV_BACK, OTHER -> Optional.empty();
        };
    }

    /** The keys that would delete this phone's ITL from the idle screen, for whoever wants to compare; empty when none are known. */
    public static String rightKeys(PhoneIdentity phone) {
        return switch (phone.model().family()) {
            case CLASSIC_MORE -> "Settings 4 5 2 * * # Soft4 Soft2 Settings";
            case CLASSIC_SMALL -> "Applications 3 4 5 2 * * # Soft4 Soft2 Applications";
            case CLASSIC_FIVE -> "Settings 4 5 2 * * # Soft5 Settings";
            case SERIES_7800 -> path(phone) + " Soft2";
            case SERIES_8800 -> path(phone) + " Soft3";
            default -> "";
        };
    }

    private static String path(PhoneIdentity phone) {
        PhoneConfig open = new PhoneConfig(0, 0, 1, "", "");
        StringBuilder keys = new StringBuilder("Applications");
        Optional<Menu> menu = applications(phone, open);
        while (menu.isPresent()) {
            Menu here = menu.get();
            menu = Optional.empty();
            for (int digit = 1; digit <= here.rows().size(); digit++) {
                Menu.Row row = here.rows().get(digit - 1);
                if (row.opens().isPresent()
                        || row.deed().filter(Deed.RESET_SECURITY::equals).isPresent()) {
                    keys.append(' ').append(digit);
                    menu = row.opens();
                }
            }
        }
        return keys.toString();
    }
}
