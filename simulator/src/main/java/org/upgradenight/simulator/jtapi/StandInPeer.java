package org.upgradenight.simulator.jtapi;

import java.io.IOException;
import javax.telephony.JtapiPeer;
import javax.telephony.Provider;
import javax.telephony.ProviderUnavailableException;

/** Gives providers that reach the simulator's phones. */
public final class StandInPeer implements JtapiPeer {

    @Override
    public Provider getProvider(String provider) throws ProviderUnavailableException {
        Wire wire = new Wire(provider);
        try {
            int status = wire.get("provider").statusCode();
            if (status != 200) {
                throw new ProviderUnavailableException("Unable to create provider -- bad login or password.");
            }
        } catch (IOException nobody) {
            throw new ProviderUnavailableException("Unable to create provider -- " + nobody.getMessage());
        }
        return new StandInProvider(wire);
    }
}
