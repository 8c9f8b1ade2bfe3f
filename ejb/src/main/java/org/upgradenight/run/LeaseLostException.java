package org.upgradenight.run;

import jakarta.ejb.ApplicationException;

/** Stop: another server process has taken this run's lease; nothing more may be written or pressed for it here. */
@ApplicationException(rollback = true)
public final class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LeaseLostException(String message) {
        super(message);
    }
}
