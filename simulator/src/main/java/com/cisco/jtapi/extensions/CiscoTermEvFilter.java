package com.cisco.jtapi.extensions;

/** Which events of a terminal are wanted; a device state is kept up only for those who want to hear of it. */
public final class CiscoTermEvFilter {

    private boolean idle;
    private boolean active;
    private boolean alerting;
    private boolean held;

    public void setDeviceStateIdleEvFilter(boolean wanted) {
        idle = wanted;
    }

    public void setDeviceStateActiveEvFilter(boolean wanted) {
        active = wanted;
    }

    public void setDeviceStateAlertingEvFilter(boolean wanted) {
        alerting = wanted;
    }

    public void setDeviceStateHeldEvFilter(boolean wanted) {
        held = wanted;
    }

    /** Whether all of a device's states are wanted. */
    public boolean wantsDeviceStates() {
        return idle && active && alerting && held;
    }
}
