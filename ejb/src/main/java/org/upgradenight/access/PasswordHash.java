package org.upgradenight.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Passwords at rest: PBKDF2 with HMAC-SHA-512, a salt of 16 bytes, 210,000 rounds (OWASP's advice for this function).
 * The text carries its parameters, {@code pbkdf2-sha512$rounds$salt$hash}, so that they can be raised later.
 */
final class PasswordHash {

    private static final String SCHEME = "pbkdf2-sha512";
    private static final int ROUNDS = 210_000;
    private static final int BITS = 512;
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Costs as much to compare with as a real hash and equals nothing: unknown users take as long as known ones. */
    static final String OF_NOBODY =
            SCHEME + "$" + ROUNDS + "$" + encode(new byte[SALT_BYTES]) + "$" + encode(new byte[BITS / 8]);

    private PasswordHash() {}

    static String of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return SCHEME + "$" + ROUNDS + "$" + encode(salt) + "$" + encode(derive(password, salt, ROUNDS));
    }

    /** Compares in constant time; text that is no hash of ours equals nothing. */
    static boolean matches(String password, String hash) {
        String[] parts = hash.split("\\$", -1);
        if (parts.length != 4 || !parts[0].equals(SCHEME)) {
            return false;
        }
        byte[] wanted = Base64.getDecoder().decode(parts[3]);
        byte[] given = derive(password, Base64.getDecoder().decode(parts[2]), Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(wanted, given);
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, rounds, BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no PBKDF2 with HMAC-SHA-512", e);
        } finally {
            key.clearPassword();
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
