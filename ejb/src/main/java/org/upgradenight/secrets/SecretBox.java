package org.upgradenight.secrets;

import static org.upgradenight.secrets.SecretsMessages.MESSAGES;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals and opens secrets by AES-256-GCM under the key in {@code keys/secrets.key} of the data folder, which is made at
 * first use. A sealed secret opens only for the purpose it was sealed for, so that rows cannot be exchanged. Safe for
 * many threads.
 */
@ApplicationScoped
public class SecretBox {

    private static final String VERSION = "v1:";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Path fixedFile;
    private SecretKeySpec key;

    public SecretBox() {
        this(null);
    }

    /** @param keyFile where the key lies instead of the data folder */
    SecretBox(Path keyFile) {
        this.fixedFile = keyFile;
    }

    /**
     * Seals a secret.
     *
     * @param purpose whose secret it is, such as {@code cluster/NAME/password}; needed again to open it
     * @return printable text that begins with its version
     * @throws SecretException when the key cannot be read or made
     */
    public String seal(String purpose, String secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, nonce, purpose).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            byte[] all = ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return VERSION + Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no AES-256-GCM", e);
        }
    }

    /**
     * Opens what {@link #seal} gave.
     *
     * @throws SecretException when it was sealed with another key or for another purpose, or is damaged
     */
    public String open(String purpose, String sealed) {
        try {
            if (!sealed.startsWith(VERSION)) {
                throw new GeneralSecurityException("unknown version");
            }
            ByteBuffer all = ByteBuffer.wrap(Base64.getDecoder().decode(sealed.substring(VERSION.length())));
            if (all.remaining() < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
                throw new GeneralSecurityException("too short");
            }
            byte[] nonce = new byte[NONCE_BYTES];
            all.get(nonce);
            byte[] rest = new byte[all.remaining()];
            all.get(rest);
            return new String(cipher(Cipher.DECRYPT_MODE, nonce, purpose).doFinal(rest), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new SecretException(MESSAGES.cannotOpen(purpose, keyFile().toString()), e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private synchronized SecretKeySpec key() {
        if (key == null) {
            key = new SecretKeySpec(new KeyFile(keyFile()).key(), "AES");
        }
        return key;
    }

    private Path keyFile() {
        return fixedFile != null ? fixedFile : home().resolve("keys").resolve("secrets.key");
    }

    private static Path home() {
        String property = System.getProperty("upgrade.night.home", "");
        String variable = System.getenv().getOrDefault("UPGRADE_NIGHT_HOME", "");
        String home = property.isBlank() ? variable : property;
        if (home.isBlank()) {
            throw new SecretException(MESSAGES.noHome());
        }
        return Path.of(home);
    }
}
