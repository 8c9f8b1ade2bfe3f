package org.upgradenight.phone;

/** What came of asking a phone for its screen. */
public sealed interface ScreenAnswer {

    record Seen(Screen screen) implements ScreenAnswer {}

    /** The phone answers, but has no such call. */
    record NotOffered() implements ScreenAnswer {}

    /** The phone refused the login. */
    record Refused(PlayReason reason) implements ScreenAnswer {}

    /** No answer, or none that can be read. */
    record Unreadable(String reason) implements ScreenAnswer {}
}
