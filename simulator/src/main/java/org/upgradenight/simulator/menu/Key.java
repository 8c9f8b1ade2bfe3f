package org.upgradenight.simulator.menu;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A button, as {@code Key:...} names it (Cisco phone services notes, internal URI features).
 *
 * @param number the digit or the soft key number, else 0
 */
public record Key(String name, Kind kind, int number) {

    /** What sort of button. */
    public enum Kind {
        SETTINGS,
        APPLICATIONS,
        DIGIT,
        STAR,
        POUND,
        SOFT,
        NAV_UP,
        NAV_DOWN,
        NAV_SELECT,
        NAV_BACK,
        /** A real button that moves no menu here. */
        OTHER
    }

    private static final Map<String, Kind> NAMED = Map.of(
            "Settings", Kind.SETTINGS,
            "Applications", Kind.APPLICATIONS,
            "AppMenu", Kind.APPLICATIONS,
            "KeyPadStar", Kind.STAR,
            "KeyPadPound", Kind.POUND,
            "NavUp", Kind.NAV_UP,
            "NavDwn", Kind.NAV_DOWN,
            "NavSelect", Kind.NAV_SELECT,
            "NavBack", Kind.NAV_BACK);

    private static final Pattern KEY_PAD = Pattern.compile("KeyPad([0-9])");
    private static final Pattern SOFT_KEY = Pattern.compile("Soft([1-5])");
    private static final Pattern HARMLESS = Pattern.compile(
            "Contacts|Conference|Directories|Headset|Hold|Info|Messages|Mute|NavLeft|NavRight|Onhook|NavOnhook|Release"
                    + "|Services|Transfer|VolDwn|VolUp|Line\\d{1,3}|Session[1-6]|Feature\\d{1,3}");

    /** The key of that name; names are case-sensitive, and NavDown is no key (it is NavDwn). */
    public static Optional<Key> named(String name) {
        Kind kind = NAMED.get(name);
        if (kind != null) {
            return Optional.of(new Key(name, kind, 0));
        }
        Matcher digit = KEY_PAD.matcher(name);
        if (digit.matches()) {
            return Optional.of(new Key(name, Kind.DIGIT, Integer.parseInt(digit.group(1))));
        }
        Matcher soft = SOFT_KEY.matcher(name);
        if (soft.matches()) {
            return Optional.of(new Key(name, Kind.SOFT, Integer.parseInt(soft.group(1))));
        }
        return HARMLESS.matcher(name).matches() ? Optional.of(new Key(name, Kind.OTHER, 0)) : Optional.empty();
    }
}
