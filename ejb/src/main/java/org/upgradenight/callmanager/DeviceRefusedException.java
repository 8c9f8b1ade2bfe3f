package org.upgradenight.callmanager;

/** The cluster refused what was asked about this one device (its rules, its database): others may go on. */
public final class DeviceRefusedException extends CallManagerRefusedException {

    private static final long serialVersionUID = 1L;

    public DeviceRefusedException(String message) {
        super(message);
    }

    public DeviceRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
