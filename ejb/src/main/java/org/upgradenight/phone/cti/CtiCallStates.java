package org.upgradenight.phone.cti;

import java.util.concurrent.TimeoutException;
import org.upgradenight.inventory.Trail;
import org.upgradenight.phone.CallState;
import org.upgradenight.phone.CallStates;
import org.upgradenight.phone.Phone;

/** The device state over all lines of a phone, as the cluster keeps it; only its idle counts as idle. */
final class CtiCallStates implements CallStates {

    private final JtapiLine line;

    CtiCallStates(JtapiLine line) {
        this.line = line;
    }

    @Override
    public CallState of(Phone phone, Trail trail) {
        CallState state = ask(phone);
        trail.note("call-state", words(state));
        return state;
    }

    private CallState ask(Phone phone) {
        try {
            if (!line.inService(phone)) {
                return new CallState.Untold("out of service at the CTI manager");
            }
            return line.ask(phone, terminal -> {
                if (terminal.idle()) {
                    return new CallState.Idle("CTI device state");
                }
                return terminal.stateUnknown()
                        ? new CallState.Untold("CTI does not know the device's state")
                        : new CallState.Busy("CTI device state is not idle");
            });
        } catch (TimeoutException | Jtapi.JtapiException unheard) {
            return new CallState.Untold(String.valueOf(unheard.getMessage()));
        }
    }

    private static String words(CallState state) {
        if (state instanceof CallState.Idle idle) {
            return "idle, " + idle.source();
        }
        return state instanceof CallState.Busy busy ? busy.detail() : ((CallState.Untold) state).reason();
    }
}
