package org.upgradenight.callmanager.wire;

import java.util.concurrent.locks.ReentrantLock;
import org.upgradenight.inventory.Limits;

/**
 * What all who talk to one cluster from this server share: the pace of RIS, the pace of restarts, and the right to
 * write, which one thread has at a time.
 */
public record Rates(Pace ris, Pace resets, ReentrantLock writing) {

    /** @param writing the cluster's one right to write, whatever its limits */
    public static Rates of(Limits limits, ReentrantLock writing) {
        return new Rates(new Pace(limits.risPerMinute()), new Pace(limits.resetsPerMinute()), writing);
    }
}
