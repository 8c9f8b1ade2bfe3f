package org.upgradenight.simulator.menu;

import java.util.Optional;

/**
 * Watches for {@code **#} in the Settings menu of a 79xx. It toggles the lock; followed by {@code **}, or sent twice
 * within ten seconds, it restarts the phone (vendor caution).
 */
final class UnlockCode {

    private static final String CODE = "**#";
    private static final String RESTART = "**#**";
    private static final long TWICE_WITHIN_MILLIS = 10_000;

    private final StringBuilder typed = new StringBuilder();
    private long lastCode = Long.MIN_VALUE / 2;

    /** What the star or pound that was just pressed at that world time completes. */
    Optional<Deed> type(char character, long now) {
        typed.append(character);
        if (typed.length() > RESTART.length()) {
            typed.deleteCharAt(0);
        }
        String tail = typed.toString();
        if (tail.endsWith(RESTART) && now - lastCode <= TWICE_WITHIN_MILLIS) {
            forget();
            return Optional.of(Deed.RESTART);
        }
        if (!tail.endsWith(CODE)) {
            return Optional.empty();
        }
        boolean twice = now - lastCode <= TWICE_WITHIN_MILLIS;
        lastCode = now;
        return Optional.of(twice ? Deed.RESTART : Deed.TOGGLE_LOCK);
    }

    /** Another key was pressed in between. */
    void interrupt() {
        typed.setLength(0);
    }

    private void forget() {
        typed.setLength(0);
        lastCode = Long.MIN_VALUE / 2;
    }
}
