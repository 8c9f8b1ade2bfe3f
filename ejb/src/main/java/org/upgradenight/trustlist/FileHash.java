package org.upgradenight.trustlist;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The hashes of a trust list file as a whole. Guides call what phones show an MD5 hash, phones have been seen to show
 * SHA-1; so the length of what is shown says which one is meant.
 *
 * @param md5 lower-case hex, as the others
 */
public record FileHash(String md5, String sha1, String sha256) {

    public static FileHash of(byte[] file) {
        return new FileHash(hash("MD5", file), hash("SHA-1", file), hash("SHA-256", file));
    }

    /** Whether a hash is one that can be compared at all. */
    public static boolean comparable(String shown) {
        return shown.matches("[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}");
    }

    /** Whether the hash that a phone shows is this file's. @param shown lower-case hex without blanks */
    public boolean matches(String shown) {
        return comparable(shown) && shown.equals(ofLength(shown.length()));
    }

    /** The hash whose hex text has that many digits, empty when there is none. */
    public String ofLength(int digits) {
        return switch (digits) {
            case 32 -> md5;
            case 40 -> sha1;
            case 64 -> sha256;
            default -> "";
        };
    }

    private static String hash(String algorithm, byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has " + algorithm, impossible);
        }
    }
}
