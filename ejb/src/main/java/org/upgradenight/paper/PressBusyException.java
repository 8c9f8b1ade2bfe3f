package org.upgradenight.paper;

/** So many documents wait to be laid out that another one is not taken in; try again later. */
public final class PressBusyException extends Exception {

    private static final long serialVersionUID = 1L;

    PressBusyException() {
        super("too many documents wait to be laid out");
    }
}
