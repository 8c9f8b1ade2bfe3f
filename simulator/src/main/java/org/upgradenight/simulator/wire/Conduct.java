package org.upgradenight.simulator.wire;

/** How a phone treats requests. */
public interface Conduct {

    /** Treats one request; returns at once and ends the answer whenever it likes. */
    void serve(PhoneRequest request, Answer answer);
}
