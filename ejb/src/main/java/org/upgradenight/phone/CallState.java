package org.upgradenight.phone;

/** Whether a phone is in a call. */
public sealed interface CallState {

    /** The phone says that it is on hook, on every line or stream that it shows. @param source where it says so */
    record Idle(String source) implements CallState {}

    /** Anything else that the phone says: connected, ringing, dialling, held. */
    record Busy(String detail) implements CallState {}

    /** The phone tells nowhere. */
    record Untold(String reason) implements CallState {}
}
