package org.upgradenight.batch;

import java.time.Clock;
import java.util.concurrent.ThreadFactory;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.run.Lease;
import org.upgradenight.run.LineTrail;
import org.upgradenight.run.RunPlan;

/** A run as its steps see it: what was asked, where, under which lease. */
record Errand(
        RunPlan plan, Cluster cluster, Lease lease, LeaseGuard guard, Judge judge, Clock clock, ThreadFactory threads) {

    LineTrail trail() {
        return new LineTrail(clock);
    }
}
