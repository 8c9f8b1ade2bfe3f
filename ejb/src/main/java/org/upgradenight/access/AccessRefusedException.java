package org.upgradenight.access;

import jakarta.ejb.ApplicationException;

/** A change of users or tokens that is refused; nothing was changed. The message has a code. */
@ApplicationException(rollback = true)
public final class AccessRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AccessRefusedException(String message) {
        super(message);
    }
}
