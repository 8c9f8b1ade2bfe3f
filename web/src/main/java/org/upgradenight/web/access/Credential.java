package org.upgradenight.web.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** What an Authorization header shows. */
sealed interface Credential {

    /** HTTP Basic. */
    record Password(String user, String password) implements Credential {

        @Override
        public String toString() {
            return "Password[" + user + "]";
        }
    }

    /** A bearer token. */
    record Bearer(String token) implements Credential {

        @Override
        public String toString() {
            return "Bearer";
        }
    }

    /** A scheme that is not spoken here, or nonsense. */
    record Unreadable() implements Credential {}

    static Optional<Credential> of(String header) {
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        String[] parts = header.strip().split(" +", 2);
        if (parts.length < 2) {
            return Optional.of(new Unreadable());
        }
        return Optional.of(
                switch (parts[0].toLowerCase(Locale.ROOT)) {
                    case "basic" -> basic(parts[1]);
                    case "bearer" -> new Bearer(parts[1].strip());
                    default -> new Unreadable();
                });
    }

    private static Credential basic(String encoded) {
        try {
            String both = new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8);
            int colon = both.indexOf(':');
            return colon < 0 || both.indexOf('\0') >= 0
                    ? new Unreadable()
                    : new Password(both.substring(0, colon), both.substring(colon + 1));
        } catch (IllegalArgumentException notBase64) {
            return new Unreadable();
        }
    }
}
