package org.upgradenight.callmanager.wire;

import org.upgradenight.inventory.Limits;

/**
 * What all who talk to one publisher from this server share: the pace of RIS, the pace of restarts, and the right to
 * write, which one thread has at a time.
 */
public record Rates(Pace ris, Pace resets, Writing writing) {

    public static Rates begun(Limits limits, Waits waits) {
        return new Rates(
                new Pace(limits.risPerMinute(), waits),
                new Pace(limits.resetsPerMinute(), waits),
                Writing.begun(waits));
    }

    /** From now on these limits hold for everybody, those who opened the cluster under others included. */
    public Rates keepingTo(Limits limits) {
        ris.perMinute(limits.risPerMinute());
        resets.perMinute(limits.resetsPerMinute());
        return this;
    }
}
