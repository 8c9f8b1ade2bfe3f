package org.upgradenight.inventory;

/** A file that is no inventory as a whole; the message has a code. What was handed over before must not be kept. */
public final class CsvRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CsvRefusedException(String message) {
        super(message);
    }

    CsvRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
