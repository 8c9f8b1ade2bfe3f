package org.upgradenight.phone;

/** The CTI channel of a cluster cannot be used; the text says why and what to do. Phones with a web server need none. */
public class CtiUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CtiUnavailableException(String message) {
        super(message);
    }

    public CtiUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
