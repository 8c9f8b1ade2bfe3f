package org.upgradenight.reporting;

import java.util.Locale;

/** How a phone signals, read from the word on its page; models word it differently. */
public enum SecurityMode {
    NON_SECURE,
    /** Signalling is authenticated, media is not protected. */
    AUTHENTICATED,
    /** Signalling and media are encrypted. */
    ENCRYPTED,
    /** A word never met before; it takes no part in the assessment. */
    UNRECOGNISED;

    static SecurityMode of(String word) {
        return switch (word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")) {
            case "nonsecure", "notsecure", "unsecure", "insecure" -> NON_SECURE;
            case "authenticated" -> AUTHENTICATED;
            case "encrypted", "secure" -> ENCRYPTED;
            default -> UNRECOGNISED;
        };
    }
}
