package org.upgradenight.callmanager;

/** Retry later: the cluster does not answer or is too busy, and the patience of its adapter is used up. */
public final class CallManagerUnavailableException extends CallManagerException {

    private static final long serialVersionUID = 1L;

    public CallManagerUnavailableException(String message) {
        super(message, null);
    }

    public CallManagerUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
