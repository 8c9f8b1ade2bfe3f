package org.upgradenight.simulator.phone;

import org.upgradenight.simulator.handset.Family;
import org.upgradenight.simulator.menu.Key;

/**
 * Lets a key through only when the phone has had time for the one before. What comes too soon is lost, though the
 * sender is told Success.
 */
final class KeyGate {

    private static final long AFTER_UNLOCK_MILLIS = 1_000;
    private static final long NEVER = Long.MIN_VALUE / 2;

    private final long gapMillis;
    private long last = NEVER;
    private long lockToggled = NEVER;

    KeyGate(Family family) {
        this.gapMillis = family.minimumKeyGap().toMillis();
    }

    boolean admits(Key key, long now) {
        if (now - last < gapMillis) {
            return false;
        }
        if (key.kind() == Key.Kind.SOFT && now - lockToggled < AFTER_UNLOCK_MILLIS) {
            return false;
        }
        last = now;
        return true;
    }

    void lockToggled(long now) {
        lockToggled = now;
    }
}
