package org.upgradenight.sitework;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The secret in a letter's link: whoever has it may answer for that site's list. 256 random bits; at rest only its hash, and
 * in the letter's row sealed.
 */
final class SiteLink {
    /** Where the address of the page goes in a journalled body. No text of a cluster can hold this: it has no controls. */
    static final String PLACE = "\u0001link\u0001";

    static final Duration LIFE = Duration.ofDays(30);
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SiteLink() {}

    static String newSecret() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
