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
        } else if (script.toRest().isEmpty()) {
            pressAll(script.leave());
        } else if (pressAll(script.toRest()) instanceof KeyAnswer.Refused) {
            pressAll(script.leave());
        }
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

    private KeyAnswer pressAll(List<Key> keys) {
        KeyAnswer answer = new KeyAnswer.Accepted();
        for (Key key : keys) {
            boolean answering = answer instanceof KeyAnswer.Accepted || answer instanceof KeyAnswer.Refused;
            if (!answering || !fingers.free()) {
                return answer;
            }
            answer = fingers.press(key, script.pace());
        }
        return answer;
    }
}
