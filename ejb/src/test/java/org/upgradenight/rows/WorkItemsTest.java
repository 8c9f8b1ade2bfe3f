package org.upgradenight.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.upgradenight.run.Lease;
import org.upgradenight.run.NodeIdentity;
import org.upgradenight.run.WorkItem;
import org.upgradenight.run.WorkItems;

@Timeout(120)
class WorkItemsTest {

    private static final Lease FIRST = new Lease(Rows.CLUSTER, Rows.RUN, 1);
    private static final Lease SECOND = new Lease(Rows.CLUSTER, Rows.RUN, 2);
    private static final String STEP = "delete-itl";
    private static final String WANTED = "SELECT device, site FROM run_device WHERE run_id = ?1";

    private final NodeIdentity here = new NodeIdentity();

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void claimersNeverGetTheSamePhoneAndLeaveNone(DatabaseKind kind) throws Exception {
        Rows rows = withPhones(kind, 300);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<CompletableFuture<List<String>>> claimers = IntStream.range(0, 4)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> claimAll(rows, 3 + i), threads))
                    .toList();
            List<String> claimed = new ArrayList<>();
            for (CompletableFuture<List<String>> claimer : claimers) {
                claimed.addAll(claimer.get(60, TimeUnit.SECONDS));
            }
            assertEquals(300, claimed.size());
            assertEquals(300, new HashSet<>(claimed).size());
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void addingTwiceAddsNothing(DatabaseKind kind) throws IOException {
        Rows rows = withPhones(kind, 5);
        int added = rows.with(WorkItems.class, here, work -> work.add(FIRST, STEP, WANTED));
        assertEquals(0, added);
        assertEquals(5, open(rows));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void fullSitesAreLeftOut(DatabaseKind kind) throws IOException {
        Rows rows = withPhones(kind, 9);
        List<WorkItem> claimed =
                rows.with(WorkItems.class, here, work -> work.claim(FIRST, STEP, 9, Set.of("site 0", "site 1")));
        assertEquals(3, claimed.size());
        assertTrue(claimed.stream().allMatch(item -> item.site().equals("site 2")));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void afterACrashWhatWasClaimedAndNotFinishedIsReadyAgain(DatabaseKind kind) throws IOException {
        Rows rows = withPhones(kind, 6);
        List<String> claimed = devices(rows.with(WorkItems.class, here, work -> work.claim(FIRST, STEP, 4, Set.of())));
        rows.using(WorkItems.class, here, work -> work.done(FIRST, STEP, claimed.subList(0, 1)));
        rows.using(WorkItems.class, here, work -> work.reopen(FIRST, STEP));
        assertEquals(2, ready(rows), "its own claims are not taken from a running epoch");
        rows.using(WorkItems.class, here, work -> work.reopen(SECOND, STEP));
        assertEquals(5, ready(rows));
        assertEquals(5, open(rows));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void releasedPhonesAreClaimedAgainAndFinishedOnesNot(DatabaseKind kind) throws IOException {
        Rows rows = withPhones(kind, 4);
        List<String> claimed = devices(rows.with(WorkItems.class, here, work -> work.claim(FIRST, STEP, 4, Set.of())));
        rows.using(WorkItems.class, here, work -> work.release(FIRST, STEP, claimed.subList(0, 2)));
        rows.using(WorkItems.class, here, work -> work.done(FIRST, STEP, claimed.subList(2, 4)));
        assertEquals(
                claimed.subList(0, 2),
                devices(rows.with(WorkItems.class, here, work -> work.claim(SECOND, STEP, 9, Set.of()))));
        rows.using(WorkItems.class, here, work -> work.release(SECOND, STEP, List.of()));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void finishingClosesWhatWasNotBegunOnly(DatabaseKind kind) throws IOException {
        Rows rows = withPhones(kind, 4);
        rows.using(WorkItems.class, here, work -> work.claim(FIRST, STEP, 1, Set.of()));
        rows.using(WorkItems.class, here, work -> work.finish(FIRST, STEP));
        assertEquals(1, open(rows));
    }

    private Rows withPhones(DatabaseKind kind, int phones) throws IOException {
        Rows rows = new Rows(kind);
        IntStream.range(0, phones).forEach(i -> rows.phone(i, "site " + i % 3));
        int added = rows.with(WorkItems.class, here, work -> work.add(FIRST, STEP, WANTED));
        assertEquals(phones, added);
        return rows;
    }

    private List<String> claimAll(Rows rows, int most) {
        List<String> all = new ArrayList<>();
        while (ready(rows) > 0) {
            all.addAll(devices(rows.with(WorkItems.class, here, work -> work.claim(FIRST, STEP, most, Set.of()))));
        }
        return all;
    }

    private long open(Rows rows) {
        return rows.with(WorkItems.class, here, work -> work.open(Rows.RUN, STEP));
    }

    private static int ready(Rows rows) {
        return rows.column("SELECT device FROM work_item WHERE state = 'READY'").size();
    }

    private static List<String> devices(List<WorkItem> items) {
        return items.stream().map(WorkItem::device).toList();
    }
}
