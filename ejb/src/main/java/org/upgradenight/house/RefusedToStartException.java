package org.upgradenight.house;

/** The house does not open; the message is for the operator and carries its code. Stop: trying again changes nothing by itself. */
public class RefusedToStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedToStartException(String message) {
        super(message);
    }

    RefusedToStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
