package org.upgradenight.simulator.jtapi;

import java.io.IOException;
import javax.telephony.InvalidArgumentException;
import javax.telephony.Provider;
import javax.telephony.Terminal;

/** One user's connection. It takes a moment until it is in service. */
final class StandInProvider implements Provider {

    private static final long MOMENT_NANOS = 200_000_000L;

    private final Wire wire;
    private final long begun = System.nanoTime();
    private volatile boolean shut;

    StandInProvider(Wire wire) {
        this.wire = wire;
    }

    @Override
    public int getState() {
        if (shut) {
            return SHUTDOWN;
        }
        return System.nanoTime() - begun < MOMENT_NANOS ? OUT_OF_SERVICE : IN_SERVICE;
    }

    @Override
    public Terminal getTerminal(String name) throws InvalidArgumentException {
        if (getState() != IN_SERVICE) {
            throw new InvalidArgumentException("the provider is not in service");
        }
        try {
            if (wire.get("terminals/" + name).statusCode() != 200) {
                throw new InvalidArgumentException("Terminal " + name + " is not in provider's domain.");
            }
        } catch (IOException gone) {
            throw new InvalidArgumentException(String.valueOf(gone.getMessage()));
        }
        return new StandInTerminal(wire, name);
    }

    @Override
    public void shutdown() {
        shut = true;
    }
}
