package org.upgradenight.callmanager;

/** The cluster, not a phone, is at fault. The subclass says what to do; the message has a code and says what to mend. */
public abstract sealed class CallManagerException extends RuntimeException
        permits CallManagerRefusedException, CallManagerUnavailableException {

    private static final long serialVersionUID = 1L;

    protected CallManagerException(String message, Throwable cause) {
        super(message, cause);
    }
}
