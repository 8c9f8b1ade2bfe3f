package org.upgradenight.reporting;

/** The security modes of all phones in one word. */
public enum SecurityAssessment {
    DEFAULT("Default", "Every phone that told its mode is non-secure, as phones come."),
    MIXED("Mixed", "Some phones are authenticated and some are encrypted, with or without non-secure ones."),
    PARTIAL_AUTHENTICATED("Partial Authenticated", "Some phones are authenticated, the rest is non-secure."),
    AUTHENTICATED("Authenticated", "Every phone that told its mode is authenticated."),
    PARTIAL_ENCRYPTED("Partial Encrypted", "Some phones are encrypted, the rest is non-secure."),
    ENCRYPTED("Encrypted", "Every phone that told its mode is encrypted."),
    NOT_AVAILABLE("N/A", "No phone told its mode.");

    private final String word;
    private final String description;

    SecurityAssessment(String word, String description) {
        this.word = word;
        this.description = description;
    }

    /** Judges by how many phones are in each mode. */
    public static SecurityAssessment of(long nonSecure, long authenticated, long encrypted) {
        if (authenticated > 0 && encrypted > 0) {
            return MIXED;
        }
        if (authenticated > 0) {
            return nonSecure > 0 ? PARTIAL_AUTHENTICATED : AUTHENTICATED;
        }
        if (encrypted > 0) {
            return nonSecure > 0 ? PARTIAL_ENCRYPTED : ENCRYPTED;
        }
        return nonSecure > 0 ? DEFAULT : NOT_AVAILABLE;
    }

    public String word() {
        return word;
    }

    public String description() {
        return description;
    }
}
