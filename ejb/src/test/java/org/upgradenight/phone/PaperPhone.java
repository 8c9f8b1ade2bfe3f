package org.upgradenight.phone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.upgradenight.inventory.Credentials;
import org.upgradenight.inventory.DeviceModel;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.Trail;

/**
 * A phone on paper: a menu of named screens, digits open rows, the menu key opens and closes. It remembers keys, what was
 * dialled and what was done to it.
 */
final class PaperPhone implements PhonePages, KeyPad, CallStates, Screens {

    final List<String> keys = new ArrayList<>();
    final List<String> deeds = new ArrayList<>();
    final Map<String, Function<PaperPhone, KeyAnswer>> disturbances = new HashMap<>();
    PageAnswer<DevicePage> device = new PageAnswer.Page<>(
            new DevicePage("001122334455", "SEP001122334455", "", "", "", "", ShownSettings.NONE));
    CallState call = new CallState.Idle("paper");
    boolean tellsScreen = true;
    boolean knowsInit = true;
    boolean drops;
    /** Answers of its call state take longer than a menu stays open. */
    boolean slowly;

    String screen = "";
    String selected = "";

    private final String menuKey;
    private final Map<String, List<String>> menus;
    private final Map<String, String> deedKeys;

    /**
     * @param menuKey the key that opens the first screen
     * @param menus rows by screen; a row with the name of a screen opens it; the screen {@code ""} names the first in its
     *     only row
     * @param deedKeys what a key does on a screen, by {@code screen/key}
     */
    PaperPhone(String menuKey, Map<String, List<String>> menus, Map<String, String> deedKeys) {
        this.menuKey = menuKey;
        this.menus = menus;
        this.deedKeys = deedKeys;
    }

    static Phone phone(String model, String load) {
        return new Phone(
                new DeviceName("SEP001122334455"),
                new DeviceModel(model),
                load,
                "127.0.0.1",
                80,
                new Credentials("u", "p"));
    }

    @Override
    public KeyAnswer press(Phone phone, Key key) {
        keys.add(key.uri());
        Function<PaperPhone, KeyAnswer> disturbance = disturbances.remove(keys.size() + "");
        if (disturbance == null) {
            disturbance = disturbances.remove(key.uri());
        }
        if (disturbance != null) {
            return disturbance.apply(this);
        }
        if (key.uri().startsWith("Init:")) {
            screen = knowsInit ? "" : screen;
            return knowsInit ? new KeyAnswer.Accepted() : new KeyAnswer.Refused(6, "URI not found");
        }
        if (!drops) {
            act(key.uri());
        }
        return new KeyAnswer.Accepted();
    }

    private void act(String key) {
        if (deedKeys.containsKey(screen + "/" + key)) {
            deeds.add(deedKeys.get(screen + "/" + key) + " " + selected);
        } else if (key.equals(menuKey)) {
            screen = screen.isEmpty() ? menus.get("").get(0) : "";
        } else if (key.matches("Key:KeyPad[0-9]")) {
            digit(key.charAt(10) - '0');
        }
    }

    private void digit(int number) {
        if (screen.isEmpty()) {
            deeds.add("dialled");
            return;
        }
        List<String> rows = menus.get(screen);
        if (number <= rows.size()) {
            selected = rows.get(number - 1);
            screen = menus.containsKey(selected) ? selected : screen;
        }
    }

    @Override
    public ScreenAnswer read(Phone phone, Trail trail) {
        return tellsScreen
                ? new ScreenAnswer.Seen(new Screen(screen, screen.isEmpty() ? List.of() : menus.get(screen), true))
                : new ScreenAnswer.NotOffered();
    }

    @Override
    public CallState of(Phone phone, Trail trail) {
        if (slowly && keys.contains("Key:KeyPad5")) {
            LockSupport.parkNanos(Duration.ofMillis(60).toNanos());
        }
        return call;
    }

    @Override
    public PageAnswer<DevicePage> device(Phone phone, Trail trail) {
        return device;
    }

    @Override
    public PageAnswer<NetworkPage> network(Phone phone, Trail trail) {
        return new PageAnswer.NotFound<>();
    }

    @Override
    public PageAnswer<PortPage> port(Phone phone, Trail trail) {
        return new PageAnswer.NotFound<>();
    }

    @Override
    public PageAnswer<StatusMessages> statusMessages(Phone phone, Trail trail) {
        return new PageAnswer.NotFound<>();
    }
}
