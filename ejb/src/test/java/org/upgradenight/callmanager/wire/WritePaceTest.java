package org.upgradenight.callmanager.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.upgradenight.simulator.cluster.Backlog;

class WritePaceTest {

    private static final Duration ONE_WRITE = Duration.ofMillis(5);
    private static final Duration AFTER_REFUSAL = Duration.ofSeconds(5);

    private final FastWaits time = new FastWaits();
    private final WritePace pace = new WritePace(time);
    private int refusals;
    private int inARow;
    private int mostInARow;

    private void write(Backlog cluster) throws InterruptedException {
        pace.await();
        time.pause(ONE_WRITE);
        while (!cluster.takes()) {
            refusals++;
            mostInARow = Math.max(mostInARow, ++inARow);
            pace.refused();
            time.pause(AFTER_REFUSAL);
            pace.again();
            pace.await();
        }
        inARow = 0;
        pace.taken();
    }

    @Test
    void clusterThatIsNeverBehindIsWrittenToWithoutLimit() throws InterruptedException {
        Backlog cluster = new Backlog(time.clock(), 1500, 0);
        for (int i = 0; i < 1000; i++) {
            write(cluster);
        }
        assertEquals(Duration.ZERO, pace.spacing());
        assertEquals(1000 * ONE_WRITE.toNanos(), time.nanos() - 1);
    }

    @Test
    void clusterThatIsBehindRefusesNeverTwiceInARowAndIsKeptBusy() throws InterruptedException {
        double perSecond = 12;
        int writes = 10_000;
        Backlog cluster = new Backlog(time.clock(), 1500, perSecond);
        for (int i = 0; i < writes; i++) {
            write(cluster);
        }
        assertTrue(refusals > 0, "the cluster was never behind");
        assertEquals(1, mostInARow);
        assertTrue(refusals <= writes / 100, refusals + " refusals");
        double seconds = time.nanos() / 1e9;
        double ideal = (writes - 1500) / perSecond;
        assertTrue(seconds <= 1.6 * ideal, seconds + " s, and " + ideal + " s would do");
    }

    @Test
    void hoursWithoutAnyWriteSayNothingOfThePace() throws InterruptedException {
        for (int i = 0; i < 10; i++) {
            time.pause(Duration.ofHours(i == 4 ? 1 : 0));
            pace.await();
            time.pause(ONE_WRITE);
            pace.taken();
        }
        pace.refused();
        assertEquals(ONE_WRITE.multipliedBy(2), pace.spacing());
    }

    @Test
    void paceRecoversWhenTheClusterDoes() throws InterruptedException {
        pace.await();
        time.pause(Duration.ofSeconds(1));
        pace.taken();
        pace.refused();
        assertEquals(Duration.ofSeconds(2), pace.spacing());
        for (int i = 0; i < 25 * 80; i++) {
            pace.taken();
        }
        assertEquals(Duration.ZERO, pace.spacing());
    }
}
