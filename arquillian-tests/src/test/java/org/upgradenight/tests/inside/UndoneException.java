package org.upgradenight.tests.inside;

import jakarta.ejb.ApplicationException;

/** Thrown by a test to undo a transaction. */
@ApplicationException(rollback = true)
public final class UndoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
