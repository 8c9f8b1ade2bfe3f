package org.upgradenight.phone;

import java.util.List;
import java.util.Optional;

/**
 * One key of a script.
 *
 * @param key the key; for a row it is the digit used where the phone does not tell its screen, and may be absent
 * @param row name of the words by which the row is found on a phone that tells its screen
 * @param on names of the words of which the screen's title must be one before the key is sent; empty asks nothing
 * @param pause how many times the pace is waited afterwards
 * @param destructive whether this key changes something that cannot be taken back
 */
public record KeyStep(Optional<Key> key, Optional<String> row, List<String> on, int pause, boolean destructive) {

    public KeyStep {
        on = List.copyOf(on);
        if (key.isEmpty() && row.isEmpty()) {
            throw new IllegalArgumentException("A step is a key or a row");
        }
        if (pause < 1) {
            throw new IllegalArgumentException("A step's pause is at least one pace");
        }
    }

    /** Whether the step can only be played where the phone tells its screen. */
    public boolean needsScreen() {
        return key.isEmpty();
    }
}
