package org.upgradenight.callmanager.wire;

import java.util.concurrent.locks.ReentrantLock;

/** A cluster's one right to write, and the pace at which it takes writes. */
public record Writing(ReentrantLock right, WritePace pace) {

    public static Writing begun(Waits waits) {
        return new Writing(new ReentrantLock(true), new WritePace(waits));
    }
}
