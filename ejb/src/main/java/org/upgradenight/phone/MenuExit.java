package org.upgradenight.phone;

import java.util.List;

/** Leaves a phone's menu with keys that cannot dial: looking where the phone tells its screen, else by the script's word. */
final class MenuExit {

    private static final int MOST_KEYS = 8;

    private final KeyScript script;
    private final Fingers fingers;
    private final ScreenGuard screen;

    MenuExit(KeyScript script, Fingers fingers, ScreenGuard screen) {
        this.script = script;
        this.fingers = fingers;
        this.screen = screen;
    }

    /** Leaves a menu in which the phone surely stands. */
    void leave() {
        if (screen.seeing()) {
            leaveLooking();
        } else {
            pressAll(script.leave());
        }
    }

    /**
     * Leaves a menu in which the phone may or may not stand, because the fate of a key is unknown. A toggle could open
     * what it is to close, so first what only closes is tried, and the toggle only where the phone refuses that.
     */
    void leaveIfInMenu() {
        if (screen.seeing()) {
            leaveLooking();
        } else if (restRefused()) {
            pressAll(script.leave());
        }
    }

    /** Whether the phone knows none of the URIs that bring it to rest, answering all the same. */
    private boolean restRefused() {
        for (Key key : script.toRest()) {
            if (!fingers.free() || !(fingers.press(key, script.pace()) instanceof KeyAnswer.Refused)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the phone could be seen to stand outside the menu in the end. */
    boolean leaveLooking() {
        int next = 0;
        String before = "";
        for (int keys = 0; keys < MOST_KEYS && fingers.free(); keys++) {
            if (!(screen.look() instanceof ScreenAnswer.Seen seen)) {
                return false;
            }
            if (!screen.inMenu()) {
                return true;
            }
            String title = seen.screen().title();
            next = keys > 0 && title.equals(before) ? next + 1 : next;
            before = title;
            Key key = script.leave().get(next % script.leave().size());
            if (fingers.press(key, script.pace()) instanceof KeyAnswer.NotPressed) {
                return false;
            }
        }
        return false;
    }

    private void pressAll(List<Key> keys) {
        boolean answering = true;
        for (Key key : keys) {
            if (!answering || !fingers.free()) {
                return;
            }
            KeyAnswer answer = fingers.press(key, script.pace());
            answering = answer instanceof KeyAnswer.Accepted || answer instanceof KeyAnswer.Refused;
        }
    }
}
