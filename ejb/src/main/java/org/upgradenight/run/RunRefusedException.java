package org.upgradenight.run;

import jakarta.ejb.ApplicationException;

/** A request about a run that is refused; nothing was done. The message has a code and says what to do. */
@ApplicationException(rollback = true)
public final class RunRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Kind {
        /** The request itself is wrong. */
        INVALID,
        /** No such cluster, inventory or run. */
        UNKNOWN,
        /** Somebody else holds the cluster, or the run's state forbids it. */
        CONFLICT,
        /** The part of the server that works on runs is not there. */
        AWAY
    }

    private final Kind kind;
    private final String holder;

    public RunRefusedException(Kind kind, String message) {
        this(kind, message, "");
    }

    /** @param holder who holds the cluster, empty when that is not the reason */
    public RunRefusedException(Kind kind, String message, String holder) {
        super(message);
        this.kind = kind;
        this.holder = holder;
    }

    public Kind kind() {
        return kind;
    }

    public String holder() {
        return holder;
    }
}
