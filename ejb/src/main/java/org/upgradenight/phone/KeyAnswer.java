package org.upgradenight.phone;

/** What came of sending one key. Texts are for people and hold no secret. */
public sealed interface KeyAnswer {

    /** The phone took the key. Proves delivery, not effect: a key without meaning on the screen is taken and dropped. */
    record Accepted() implements KeyAnswer {}

    /** The phone says that it did not execute the key. @param number its error or status number, or the HTTP status */
    record Refused(int number, String text) implements KeyAnswer {}

    /** The phone refused the login: its error 4, or an HTTP 401 or 403. */
    record AuthenticationRefused(PlayReason reason, String text) implements KeyAnswer {}

    /** The key never left us: no connection came about. */
    record NotPressed(String text) implements KeyAnswer {}

    /** The key was sent, or may have been, and no usable answer came. */
    record Unknown(String text) implements KeyAnswer {}

    /** How the timeline says it. */
    default String words() {
        if (this instanceof Refused refused) {
            return "refused, " + refused.number() + " " + refused.text();
        }
        if (this instanceof AuthenticationRefused refused) {
            return refused.reason() + " " + refused.text();
        }
        if (this instanceof NotPressed notPressed) {
            return "not sent, " + notPressed.text();
        }
        return this instanceof Unknown unknown ? "sent, no usable answer, " + unknown.text() : "Success";
    }
}
