package org.upgradenight.callmanager;

/** Stop: credentials, rights, certificate or request are wrong, and trying again changes nothing. */
public sealed class CallManagerRefusedException extends CallManagerException permits DeviceRefusedException {

    private static final long serialVersionUID = 1L;

    public CallManagerRefusedException(String message) {
        super(message, null);
    }

    public CallManagerRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
