package org.upgradenight.tests.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.upgradenight.deletion.Attempts;
import org.upgradenight.run.Lease;
import org.upgradenight.run.LeaseLostException;
import org.upgradenight.run.Leases;
import org.upgradenight.run.RunRefusedException;
import org.upgradenight.run.Runs;

/** Who may drive a cluster, under the server's own transactions. */
@Tag("restart")
class LeasesIT extends Inside {
    private static final int ROUNDS = 10;
    private static final String PHONE = Lab.phone(1);

    @Inject
    private Lab lab;

    @Inject
    private Apart apart;

    @Inject
    private Leases leases;

    @Inject
    private Runs runs;

    @Inject
    private Attempts attempts;

    @Test
    void ofFourTakersOneWinsAndTheOthersLeaveNoRun() {
        for (int round = 0; round < ROUNDS; round++) {
            String cluster = lab.cluster();
            Callable<Boolean> taker = () -> taken(cluster);
            List<Boolean> won = Together.all(Collections.nCopies(4, taker));
            assertEquals(1, Collections.frequency(won, true), cluster);
            assertEquals(1, lab.number("SELECT COUNT(*) FROM run WHERE cluster = ?", cluster));
            assertEquals(1, lab.number("SELECT epoch FROM run_lease WHERE cluster = ?", cluster));
        }
    }

    private boolean taken(String cluster) {
        try {
            runs.open(Lab.request(cluster));
            return true;
        } catch (RunRefusedException refused) {
            assertEquals(RunRefusedException.Kind.CONFLICT, refused.kind());
            assertEquals("tester", refused.holder());
            return false;
        }
    }

    @Test
    void aHeldLeaseIsRefusedToAResumeOfAnotherRun() {
        Lease first = lab.run();
        runs.ended(first.runId(), "STOPPED");
        Lease second = runs.open(Lab.request(first.cluster()));
        assertThrows(RunRefusedException.class, () -> runs.reopen(first.runId(), "tester"));
        assertEquals(List.of("STOPPED"), lab.column("SELECT status FROM run WHERE id = ?", first.runId()));
        assertEquals(second, leases.of(second.cluster(), second.runId()));
    }

    @Test
    void whatAnOlderEpochWritesIsUndone() {
        Lease old = lab.run();
        apart.run(() -> begin(old));
        Lease stolen = steal(old);
        assertTrue(stolen.epoch() > old.epoch());
        assertThrows(LeaseLostException.class, () -> apart.run(() -> begin(old)));
        assertEquals(List.of("1"), begun(old));
        apart.run(() -> begin(stolen));
        assertEquals(List.of("1", "2"), begun(old));
    }

    /** The row first and the lease after it: the worst order that a transaction could have. */
    private void begin(Lease lease) {
        attempts.begin(lease.runId(), lease.cluster(), lease.epoch(), "inside", PHONE);
        leases.hold(lease);
    }

    private List<String> begun(Lease lease) {
        return lab.column(
                "SELECT attempt FROM deletion_attempt WHERE run_id = ? AND device = ? ORDER BY attempt",
                lease.runId(),
                PHONE);
    }

    @Test
    void aLeaseIsGivenBackOnce() {
        Lease first = lab.run();
        runs.ended(first.runId(), "COMPLETED");
        assertThrows(LeaseLostException.class, () -> leases.of(first.cluster(), first.runId()));
        Lease second = runs.open(Lab.request(first.cluster()));
        runs.ended(first.runId(), "COMPLETED");
        assertEquals(second, leases.of(second.cluster(), second.runId()));
    }

    /** In one transaction, so that the keeper of this process does not beat in between. */
    private Lease steal(Lease old) {
        return apart.get(() -> {
            lab.age(old.cluster(), 11);
            return leases.take(old.cluster(), old.runId(), "thief");
        });
    }
}
