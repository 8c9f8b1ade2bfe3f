package org.upgradenight.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.upgradenight.run.Lease;
import org.upgradenight.run.LeaseLostException;
import org.upgradenight.run.Leases;
import org.upgradenight.run.NodeIdentity;
import org.upgradenight.run.RunRefusedException;

@Timeout(120)
class LeasesTest {

    private final NodeIdentity here = new NodeIdentity();
    private final NodeIdentity there = new NodeIdentity();

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void ofTwoTakersExactlyOneWins(DatabaseKind kind) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Rows rows = provided(kind);
        try {
            rows.run(8);
            for (int round = 1; round <= 200; round++) {
                CyclicBarrier start = new CyclicBarrier(2);
                var one = CompletableFuture.supplyAsync(() -> race(rows, start, here, 7), threads);
                var other = CompletableFuture.supplyAsync(() -> race(rows, start, there, 8), threads);
                List<Lease> won = Stream.of(one.get(20, TimeUnit.SECONDS), other.get(20, TimeUnit.SECONDS))
                        .flatMap(Optional::stream)
                        .toList();
                assertEquals(1, won.size(), "round " + round);
                assertEquals(round, won.get(0).epoch());
                rows.using(Leases.class, here, leases -> leases.free(Rows.CLUSTER));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aFreshLeaseIsRefusedAndNamesItsHolder(DatabaseKind kind) throws IOException {
        Rows rows = provided(kind);
        take(rows, here);
        RunRefusedException refused = assertThrows(RunRefusedException.class, () -> take(rows, there));
        assertTrue(refused.getMessage().contains("tester"), refused.getMessage());
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aStaleLeaseIsTakenAndItsFormerHolderCanWriteNothingMore(DatabaseKind kind) throws IOException {
        Rows rows = provided(kind);
        Lease old = take(rows, here);
        rows.using(Leases.class, here, leases -> leases.hold(old));
        age(rows, 11);
        Lease taken = take(rows, there);
        assertTrue(taken.epoch() > old.epoch());
        assertThrows(LeaseLostException.class, () -> rows.using(Leases.class, here, leases -> leases.hold(old)));
        rows.using(Leases.class, there, leases -> leases.hold(taken));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void holdingIsAHeartbeat(DatabaseKind kind) throws IOException {
        Rows rows = provided(kind);
        Lease lease = take(rows, here);
        age(rows, 11);
        rows.using(Leases.class, here, leases -> leases.hold(lease));
        assertThrows(RunRefusedException.class, () -> take(rows, there));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void beatingKeepsTheLeaseAndOnlyOnes(DatabaseKind kind) throws IOException {
        Rows rows = provided(kind);
        take(rows, here);
        age(rows, 11);
        rows.using(Leases.class, there, Leases::beat);
        assertEquals(1, rows.with(Leases.class, there, Leases::stale).size());
        rows.using(Leases.class, here, Leases::beat);
        assertEquals(0, rows.with(Leases.class, there, Leases::stale).size());
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void onlyItsHolderGivesALeaseBack(DatabaseKind kind) throws IOException {
        Rows rows = provided(kind);
        Lease lease = take(rows, here);
        rows.using(Leases.class, there, leases -> leases.giveBack(Rows.CLUSTER, Rows.RUN));
        assertEquals(lease, rows.with(Leases.class, here, leases -> leases.of(Rows.CLUSTER, Rows.RUN)));
        rows.using(Leases.class, here, leases -> leases.giveBack(Rows.CLUSTER, Rows.RUN));
        assertThrows(
                LeaseLostException.class,
                () -> rows.with(Leases.class, here, leases -> leases.of(Rows.CLUSTER, Rows.RUN)));
    }

    /** Whoever holds writes as the holder: a taker waits for the end of that transaction, and then loses. */
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aTakerWaitsForWhoeverHolds(DatabaseKind kind) throws Exception {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        Rows rows = provided(kind);
        try {
            Lease lease = take(rows, here);
            age(rows, 11);
            CyclicBarrier start = new CyclicBarrier(2);
            CompletableFuture<Optional<Lease>> taker = rows.in(entities -> {
                Rows.wired(Leases.class, entities, here).hold(lease);
                var waiting = CompletableFuture.supplyAsync(() -> race(rows, start, there, 7), threads);
                meet(start);
                return waiting;
            });
            assertEquals(Optional.empty(), taker.get(20, TimeUnit.SECONDS));
        } finally {
            threads.shutdownNow();
        }
    }

    private Rows provided(DatabaseKind kind) throws IOException {
        Rows rows = new Rows(kind);
        rows.using(Leases.class, here, leases -> leases.provide(Rows.CLUSTER));
        rows.using(Leases.class, here, leases -> leases.provide(Rows.CLUSTER));
        return rows;
    }

    private static Lease take(Rows rows, NodeIdentity identity) {
        return rows.with(Leases.class, identity, leases -> leases.take(Rows.CLUSTER, Rows.RUN, "tester"));
    }

    private static Optional<Lease> race(Rows rows, CyclicBarrier start, NodeIdentity identity, long run) {
        meet(start);
        try {
            return Optional.of(rows.with(Leases.class, identity, leases -> leases.take(Rows.CLUSTER, run, "tester")));
        } catch (RunRefusedException lost) {
            return Optional.empty();
        }
    }

    private static void meet(CyclicBarrier start) {
        try {
            start.await(20, TimeUnit.SECONDS);
        } catch (Exception alone) {
            throw new IllegalStateException(alone);
        }
    }

    private static void age(Rows rows, int seconds) {
        rows.execute("UPDATE run_lease SET heartbeat = CURRENT_TIMESTAMP - INTERVAL '" + seconds + "' SECOND");
    }
}
