package org.upgradenight.house;

import static org.upgradenight.house.HouseMessages.MESSAGES;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;

/** The keystore with the certificate of the console. The server would start without TLS, should it not open. */
final class OwnKeystore {

    private OwnKeystore() {}

    /**
     * Opens it and its key.
     *
     * @throws RefusedToStartException when it cannot be used
     */
    static void check(Path file, char[] password) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, password);
            for (String alias : Collections.list(keys.aliases())) {
                if (keys.isKeyEntry(alias) && keys.getKey(alias, password) != null) {
                    return;
                }
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new RefusedToStartException(MESSAGES.keystoreShut(file.toString(), e.getMessage()), e);
        }
        throw new RefusedToStartException(MESSAGES.keystoreWithoutKey(file.toString()));
    }
}
