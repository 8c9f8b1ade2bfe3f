package org.upgradenight.phone;

/**
 * What came of playing a key script. {@code reason} is one of the stable reason words ({@code ERROR_4},
 * {@code SCREEN_UNEXPECTED} ...); {@code detail} is for people and holds no secret.
 */
public sealed interface PlayResult {

    /** Every key was accepted. Proves delivery, not effect. */
    record Played() implements PlayResult {}

    /**
     * The phone is in a call (or rings); no key was sent after that was seen. A menu that was open by then closes by the
     * phone's own time-out, or at the start of the next play.
     */
    record InCall(String detail) implements PlayResult {}

    /** The script ended before any key that could change something; the phone is as it was. */
    record Harmless(String reason, String detail) implements PlayResult {}

    /** A key that can change something was sent and its fate is not known. */
    record InDoubt(String reason, String detail) implements PlayResult {}
}
