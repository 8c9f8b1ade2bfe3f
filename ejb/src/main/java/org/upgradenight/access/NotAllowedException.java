package org.upgradenight.access;

import jakarta.ejb.ApplicationException;

/** A deed that somebody's roles do not allow; nothing was done. The message has a code and names the role. */
@ApplicationException(rollback = true)
public final class NotAllowedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotAllowedException(String message) {
        super(message);
    }
}
