package org.upgradenight.night;

import jakarta.ejb.ApplicationException;

/** What was asked of a night is refused; nothing was done. The message has a code and says what to do. */
@ApplicationException(rollback = true)
public final class NightRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean conflict;

    private NightRefusedException(boolean conflict, String message) {
        super(message);
        this.conflict = conflict;
    }

    /** The request itself is wrong. */
    static NightRefusedException invalid(String message) {
        return new NightRefusedException(false, message);
    }

    /** The night's state forbids it. */
    static NightRefusedException conflict(String message) {
        return new NightRefusedException(true, message);
    }

    public boolean conflict() {
        return conflict;
    }
}
