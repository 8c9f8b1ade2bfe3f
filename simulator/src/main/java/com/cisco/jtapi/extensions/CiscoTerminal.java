package com.cisco.jtapi.extensions;

import javax.telephony.Terminal;

/** A phone as the cluster's CTI knows it. */
public interface CiscoTerminal extends Terminal {

    int OUT_OF_SERVICE = 0;
    int IN_SERVICE = 1;

    int DEVICESTATE_IDLE = 0;
    int DEVICESTATE_ACTIVE = 1;
    int DEVICESTATE_ALERTING = 2;
    int DEVICESTATE_HELD = 3;
    int DEVICESTATE_UNKNOWN = 4;

    int getState();

    int getDeviceState();

    CiscoTermEvFilter getFilter();

    void setFilter(CiscoTermEvFilter filter);

    /** Gives the phone an object as its web server would take it. What the phone answers is not told. */
    String sendData(String data);
}
