package org.upgradenight.tests.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.upgradenight.run.Lease;
import org.upgradenight.run.RunRefusedException;
import org.upgradenight.run.Runs;

/** The keeper that runs in every server from its start on. */
@Tag("restart")
class SweepIT extends Inside {

    @Inject
    private Lab lab;

    @Inject
    private Runs runs;

    @Test
    void aRunWhoseProcessDiedIsInterruptedAndCanBeResumedOnce() {
        Lease dead = orphaned(11);
        awaitSwept(dead);
        assertEquals(List.of("FAILED"), column("status", dead));
        assertEquals(
                1, lab.number("SELECT COUNT(*) FROM run_message WHERE run_id = ? AND code = 'UN6008'", dead.runId()));
        Runs.Reopened reopened = runs.reopen(dead.runId(), "tester");
        assertTrue(reopened.interrupted());
        assertTrue(reopened.lease().epoch() > dead.epoch());
        assertThrows(RunRefusedException.class, () -> runs.reopen(dead.runId(), "another"));
        assertEquals(List.of("1"), column("restarts", dead));
    }

    @Test
    void whoeverLivesIsLeftAlone() {
        Lease theirs = orphaned(-60);
        Lease ours = lab.run();
        awaitSwept(orphaned(11));
        assertEquals(0, interrupted(theirs));
        assertEquals(0, interrupted(ours));
        assertEquals(List.of("STARTING"), column("status", ours));
        assertThrows(RunRefusedException.class, () -> runs.open(Lab.request(theirs.cluster())));
    }

    @Test
    void theKeeperBeatsForItsOwnLeases() {
        Lease ours = lab.run();
        lab.age(ours.cluster(), 3600);
        Poll.until("a heartbeat", () -> young(ours) == 1);
        assertEquals(0, interrupted(ours));
    }

    /** A run under way in a process that is not ours, last heard of so long ago. */
    private Lease orphaned(int silentSeconds) {
        Lease lease = lab.run();
        lab.execute("UPDATE run SET status = 'STARTED' WHERE id = ?", lease.runId());
        lab.execute(
                "UPDATE run_lease SET incarnation = 'gone', node = 'ghost', heartbeat = CURRENT_TIMESTAMP - INTERVAL '"
                        + silentSeconds + "' SECOND WHERE cluster = ?",
                lease.cluster());
        return lease;
    }

    private void awaitSwept(Lease dead) {
        Poll.until("a sweep", () -> interrupted(dead) == 1);
    }

    private long interrupted(Lease lease) {
        return lab.number("SELECT COUNT(*) FROM run WHERE id = ? AND interrupted", lease.runId());
    }

    private long young(Lease lease) {
        return lab.number(
                "SELECT COUNT(*) FROM run_lease WHERE cluster = ? AND heartbeat > CURRENT_TIMESTAMP - INTERVAL '10' SECOND",
                lease.cluster());
    }

    private List<String> column(String column, Lease lease) {
        return lab.column("SELECT " + column + " FROM run WHERE id = ?", lease.runId());
    }
}
