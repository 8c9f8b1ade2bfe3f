package org.upgradenight.sitework;

import org.upgradenight.secrets.SecretBox;

/** Seals so that a test can look inside. */
final class GlassBox extends SecretBox {
    private static final String WORD = "sealed:";

    @Override
    public String seal(String purpose, String secret) {
        return WORD + purpose + ':' + secret;
    }

    @Override
    public String open(String purpose, String sealed) {
        return sealed.substring((WORD + purpose + ':').length());
    }
}
