package org.upgradenight.secrets;

/** A secret that cannot be stored or opened; the message has a code and says what to mend, and never the secret. */
public final class SecretException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SecretException(String message) {
        super(message);
    }

    SecretException(String message, Throwable cause) {
        super(message, cause);
    }
}
