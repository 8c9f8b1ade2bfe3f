package org.upgradenight.simulator.menu;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the display shows and what the keys mean there. Times are world milliseconds. Not thread-safe: its phone
 * guards it.
 */
public final class Screen {

    private static final long MENU_TIMEOUT_MILLIS = 60_000;
    private static final long DIAL_TIMEOUT_MILLIS = 15_000;

    /** What a key did, in a word for the log, and what it does to the phone. */
    public record Press(String effect, List<Deed> deeds) {
        static Press of(String effect, Deed... deeds) {
            return new Press(effect, List.of(deeds));
        }
    }

    private final boolean classic;
    private final Deque<Menu> path = new ArrayDeque<>();
    private final UnlockCode unlockCode = new UnlockCode();
    private int selected = 1;
    private boolean more;
    private boolean unlocked;
    private boolean dialling;
    private long lastKey;

    /** @param classic a 79xx, whose Settings key opens the menus and whose Erase needs the unlock */
    public Screen(boolean classic) {
        this.classic = classic;
    }

    /** Presses a key; {@code opens} is the menu that the Settings or Applications key would open now. */
    public Press press(Key key, Optional<Menu> opens, long now) {
        settle(now);
        lastKey = now;
        if (key.kind() != Key.Kind.STAR && key.kind() != Key.Kind.POUND) {
            unlockCode.interrupt();
        }
        return switch (key.kind()) {
            case SETTINGS -> menuKey(opens, true);
            case APPLICATIONS -> menuKey(opens, !classic || opens.isPresent());
            case DIGIT -> path.isEmpty() ? offHook() : digit(key.number());
            case STAR -> path.isEmpty() ? offHook() : code('*', now);
            case POUND -> path.isEmpty() ? offHook() : code('#', now);
            case SOFT -> path.isEmpty() ? idleSoft(key.number()) : soft(key.number());
            case NAV_UP -> move(-1);
            case NAV_DOWN -> move(1);
            case NAV_SELECT -> path.isEmpty() ? Press.of("ignored") : open(selected);
            case NAV_BACK -> back();
            case OTHER -> Press.of("ignored");
        };
    }

    /** Goes to the idle screen, as after a restart or an Init URI. */
    public void home() {
        path.clear();
        selected = 1;
        more = false;
        unlocked = false;
        dialling = false;
    }

    /** Another screen comes up by itself. */
    public void surprise() {
        enter(Menu.surprise());
    }

    /** Whether a menu is open. */
    public boolean inMenu(long now) {
        settle(now);
        return !path.isEmpty();
    }

    /** Whether an outside call is being dialled. */
    public boolean dialling(long now) {
        settle(now);
        return dialling;
    }

    /** The menu shown, if any. */
    public Optional<Menu> showing(long now) {
        settle(now);
        return Optional.ofNullable(path.peek());
    }

    /** The selected row, counted from 1. */
    public int selectedRow() {
        return selected;
    }

    private void settle(long now) {
        long quiet = now - lastKey;
        if ((!path.isEmpty() && quiet > MENU_TIMEOUT_MILLIS) || (dialling && quiet > DIAL_TIMEOUT_MILLIS)) {
            home();
        }
    }

    private Press menuKey(Optional<Menu> opens, boolean buttonExists) {
        if (!buttonExists) {
            return Press.of("no-such-button");
        }
        if (!path.isEmpty()) {
            home();
            return Press.of("home");
        }
        if (opens.isEmpty()) {
            return Press.of("nothing-opens");
        }
        home();
        return enter(opens.get());
    }

    private Press enter(Menu menu) {
        path.push(menu);
        selected = 1;
        more = false;
        String effect = "opened " + menu.title();
        return menu.eraseMenu() ? Press.of(effect, Deed.ENTER_ERASE_MENU) : Press.of(effect);
    }

    private Press digit(int digit) {
        Menu menu = path.element();
        Optional<Menu.Row> row = menu.row(digit);
        if (row.isEmpty()) {
            return Press.of("no-such-row");
        }
        selected = digit;
        if (menu.selectOnly()) {
            return Press.of("selected " + row.get().label());
        }
        return open(digit);
    }

    private Press open(int digit) {
        Menu menu = path.element();
        Optional<Menu> next =
                menu.selectOnly() ? Optional.empty() : menu.row(digit).flatMap(Menu.Row::opens);
        return next.isPresent() ? enter(next.get()) : Press.of("selected row " + digit);
    }

    private Press move(int step) {
        if (path.isEmpty()) {
            return Press.of("ignored");
        }
        selected = Math.max(1, Math.min(path.element().rows().size(), selected + step));
        return Press.of("selected row " + selected);
    }

    private Press back() {
        if (path.isEmpty()) {
            dialling = false;
            return Press.of("ignored");
        }
        path.pop();
        selected = 1;
        more = false;
        if (path.isEmpty()) {
            home();
            return Press.of("home");
        }
        return Press.of("back to " + path.element().title());
    }

    private Press offHook() {
        if (dialling) {
            return Press.of("digit");
        }
        dialling = true;
        return Press.of("dialled", Deed.DIAL);
    }

    private Press idleSoft(int number) {
        if (dialling) {
            dialling = number != 2;
            return Press.of(number == 2 ? "hung-up" : "ignored");
        }
        return number <= 2 ? offHook() : Press.of("ignored");
    }

    private Press code(char character, long now) {
        if (!classic) {
            return Press.of("ignored");
        }
        Optional<Deed> deed = unlockCode.type(character, now);
        if (deed.isEmpty()) {
            return Press.of("typed");
        }
        if (deed.get() == Deed.RESTART) {
            home();
            return Press.of("restart", Deed.RESTART);
        }
        unlocked = !unlocked;
        more = false;
        return Press.of(unlocked ? "unlocked" : "locked", Deed.TOGGLE_LOCK);
    }

    private Press soft(int number) {
        Menu menu = path.element();
        SoftKey softKey = menu.softKey(number, more);
        if (softKey == null) {
            return Press.of("no-such-softkey");
        }
        return switch (softKey) {
            case SELECT -> open(selected);
            case BACK -> back();
            case MORE -> turn();
            case ERASE -> erase(menu);
            case RESET -> reset(menu);
        };
    }

    private Press turn() {
        more = !more;
        return Press.of("more");
    }

    private Press erase(Menu menu) {
        if (!unlocked) {
            return Press.of("locked-discarded");
        }
        return new Press("erase", new ArrayList<>(menu.erases().stream().toList()));
    }

    private Press reset(Menu menu) {
        Optional<Deed> deed = menu.row(selected).flatMap(Menu.Row::deed);
        if (deed.isEmpty()) {
            return Press.of("ignored");
        }
        return Press.of(deed.get().name().toLowerCase(Locale.ROOT).replace('_', '-'), deed.get());
    }
}
