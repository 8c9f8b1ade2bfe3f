package org.upgradenight.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a short while that a password fitted a stored hash, because scripts send it with every request and the
 * hash is slow on purpose. Kept is only a keyed digest under a key that lives as long as this process; a changed stored
 * hash is not known here, so a changed password counts at once.
 */
class ProvenPasswords {

    private static final Duration SPAN = Duration.ofMinutes(5);
    private static final int MOST = 1000;

    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Proof> proofs = new LinkedHashMap<>();

    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    private record Proof(byte[] digest, Instant until) {}

    ProvenPasswords(Clock clock) {
        this.clock = clock;
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    synchronized boolean knows(String storedHash, String password) {
        Proof proof = proofs.get(storedHash);
        if (proof == null || !proof.until().isAfter(clock.instant())) {
            proofs.remove(storedHash);
            return false;
        }
        return MessageDigest.isEqual(proof.digest(), digest(storedHash, password));
    }

    synchronized void remember(String storedHash, String password) {
        proofs.remove(storedHash);
        proofs.put(
                storedHash,
                new Proof(digest(storedHash, password), clock.instant().plus(SPAN)));
        if (proofs.size() > MOST) {
            proofs.remove(proofs.keySet().iterator().next());
        }
    }

    private byte[] digest(String storedHash, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal((storedHash + "\n" + password).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA-256", e);
        }
    }
}
