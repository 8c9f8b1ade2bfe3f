package org.upgradenight.simulator.jtapi;

import com.cisco.jtapi.extensions.CiscoTermEvFilter;
import com.cisco.jtapi.extensions.CiscoTerminal;
import com.cisco.jtapi.extensions.CiscoTerminalObserver;
import java.io.IOException;
import java.net.http.HttpResponse;
import javax.telephony.TerminalObserver;

/** One phone. It is in service only for those who observe it, and tells its state only to those who want to hear it. */
final class StandInTerminal implements CiscoTerminal {

    private final Wire wire;
    private final String name;
    private volatile boolean observed;
    private volatile CiscoTermEvFilter filter = new CiscoTermEvFilter();

    StandInTerminal(Wire wire, String name) {
        this.wire = wire;
        this.name = name;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public void addObserver(TerminalObserver observer) {
        observed = observer instanceof CiscoTerminalObserver;
    }

    @Override
    public void removeObserver(TerminalObserver observer) {
        observed = false;
    }

    @Override
    public int getState() {
        return observed && told().startsWith("in-service") ? IN_SERVICE : OUT_OF_SERVICE;
    }

    @Override
    public int getDeviceState() {
        String told = told();
        if (!filter.wantsDeviceStates() || !told.startsWith("in-service")) {
            return DEVICESTATE_UNKNOWN;
        }
        return told.endsWith(" idle") ? DEVICESTATE_IDLE : DEVICESTATE_ACTIVE;
    }

    @Override
    public CiscoTermEvFilter getFilter() {
        return filter;
    }

    @Override
    public void setFilter(CiscoTermEvFilter wanted) {
        filter = wanted;
    }

    @Override
    public String sendData(String data) {
        if (getState() != IN_SERVICE) {
            throw new IllegalStateException("terminal is out of service");
        }
        try {
            HttpResponse<String> answer = wire.post("terminals/" + name + "/data", data);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("sendData failed: " + answer.body());
            }
            return "";
        } catch (IOException gone) {
            throw new IllegalStateException("sendData failed", gone);
        }
    }

    private String told() {
        try {
            HttpResponse<String> answer = wire.get("terminals/" + name);
            return answer.statusCode() == 200 ? answer.body() : "";
        } catch (IOException gone) {
            return "";
        }
    }
}
