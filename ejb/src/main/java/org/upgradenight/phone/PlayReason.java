package org.upgradenight.phone;

/** Why a key script ended early: stable words for reports and interfaces, with the operator's words. */
public enum PlayReason {
    ERROR_4("the phone refused the login (error 4): wrong password, phone not associated with the user, or its "
            + "authentication URL is unreachable or https behind a stale ITL"),
    UNAUTHORIZED_401("the phone refused the login (HTTP 401)"),
    NOT_A_PHONE("another device answers at the phone's address"),
    IDENTITY_UNKNOWN("the device page that proves the phone's identity cannot be read"),
    NO_SCRIPT("no trustworthy key sequence is known for this model and load"),
    CALL_STATE_UNKNOWN("the phone tells nowhere whether it is in a call"),
    SCREEN_UNKNOWN("the phone does not tell what its screen shows"),
    SEQUENCE_UNSURE("the key sequence is not known well enough for a phone that does not tell its screen"),
    SCREEN_UNEXPECTED("the screen is not the one expected"),
    ROW_NOT_FOUND("the menu has no such row, or more than one"),
    KEY_REFUSED("the phone refused a key"),
    NO_ANSWER("the phone did not answer"),
    NO_ANSWER_AFTER_LAST_KEY("no usable answer to the key that deletes"),
    LEASE_LOST("this run no longer holds the cluster"),
    INTERRUPTED("the server is shutting down");

    private final String words;

    PlayReason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
