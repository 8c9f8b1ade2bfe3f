package org.upgradenight.phone;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.upgradenight.inventory.Trail;

/**
 * Sends the keys of one play, one at a time and a pace apart. Once pressing is no longer allowed, or the server shuts
 * down, nothing is sent any more.
 */
final class Fingers {

    private final Phone phone;
    private final KeyPad keyPad;
    private final Duration pace;
    private final Pauses pauses;
    private final BooleanSupplier mayPress;
    private final Trail trail;
    private boolean pressed;
    private int sent;
    private long lastAt;
    private boolean interrupted;

    Fingers(Phone phone, KeyPad keyPad, Duration pace, Pauses pauses, BooleanSupplier mayPress, Trail trail) {
        this.phone = phone;
        this.keyPad = keyPad;
        this.pace = pace;
        this.pauses = pauses;
        this.mayPress = mayPress;
        this.trail = trail;
    }

    /** Whether another key may be sent. */
    boolean free() {
        return !interrupted && mayPress.getAsBoolean();
    }

    /** Why not, once {@link #free()} says no. */
    PlayReason bound() {
        return interrupted ? PlayReason.INTERRUPTED : PlayReason.LEASE_LOST;
    }

    /** Whether the phone took, or may have taken, any key so far. */
    boolean pressedAny() {
        return pressed;
    }

    /** How many keys were sent, whatever became of them. */
    int sent() {
        return sent;
    }

    /** Whether the last key is longer ago than that; then a menu may have closed by itself. */
    boolean idleLongerThan(int paces) {
        return sent > 0 && System.nanoTime() - lastAt > pace.multipliedBy(paces).toNanos();
    }

    /**
     * Sends a key that the caller asked {@link #free()} for, and waits where the phone may have taken it.
     *
     * @param paces how many times the pace it waits
     */
    KeyAnswer press(Key key, int paces) {
        sent++;
        lastAt = System.nanoTime();
        KeyAnswer answer = keyPad.press(phone, key);
        trail.note("key", key + " -> " + answer.words());
        pressed |= pressed(answer);
        if (pressed(answer)) {
            pause(paces);
        }
        return answer;
    }

    private static boolean pressed(KeyAnswer answer) {
        return answer instanceof KeyAnswer.Accepted || answer instanceof KeyAnswer.Unknown;
    }

    /** So many paces. */
    Duration span(int paces) {
        return pace.multipliedBy(paces);
    }

    void pause(int paces) {
        if (interrupted) {
            return;
        }
        try {
            pauses.pause(pace.multipliedBy(paces));
        } catch (InterruptedException shuttingDown) {
            interrupted = true;
            Thread.currentThread().interrupt();
        }
    }
}
