package org.upgradenight.notice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret that a cluster's webhook shares with us, so that who listens there knows who spoke. It is never shown. */
public final class SigningKey {

    private static final String ALGORITHM = "HmacSHA256";

    /** A shorter one could be found by trying. */
    static final int SHORTEST = 16;

    static final int LONGEST = 256;

    private final String text;

    private SigningKey(String text) {
        this.text = text;
    }

    /** The key in a text, when it is neither too short nor too long. */
    public static Optional<SigningKey> of(String text) {
        return text.length() >= SHORTEST && text.length() <= LONGEST
                ? Optional.of(new SigningKey(text))
                : Optional.empty();
    }

    String text() {
        return text;
    }

    /**
     * The HMAC-SHA256 (RFC 2104) of the time, a full stop and the body, in lower-case hexadecimal digits. With the time in it,
     * what somebody overheard cannot be told again much later.
     *
     * @param seconds since 1970
     */
    public String sign(long seconds, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public String toString() {
        return "a signing key";
    }
}
