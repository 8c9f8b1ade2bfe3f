package org.upgradenight.tests.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.upgradenight.run.Lease;
import org.upgradenight.run.WorkItem;
import org.upgradenight.run.WorkItems;

/** Claims in transactions that are open at the same time. */
@Tag("restart")
class WorkItemsIT extends Inside {
    private static final String STEP = "delete-itl";
    private static final String WANTED = "SELECT device, site FROM run_device WHERE run_id = ?1";

    @Inject
    private Lab lab;

    @Inject
    private Apart apart;

    @Inject
    private WorkItems work;

    @Test
    void twoOpenClaimsShareNoPhoneAndNeitherWaits() {
        Lease lease = readied(10);
        CountDownLatch firstHasClaimed = new CountDownLatch(1);
        CountDownLatch secondHasCommitted = new CountDownLatch(1);
        List<List<String>> claimed = Together.all(List.of(
                () -> apart.get(() -> {
                    List<String> mine = claim(lease, 4);
                    firstHasClaimed.countDown();
                    Together.await(secondHasCommitted);
                    return mine;
                }),
                () -> {
                    Together.await(firstHasClaimed);
                    List<String> mine = apart.get(() -> claim(lease, 10));
                    secondHasCommitted.countDown();
                    return mine;
                }));
        assertEquals(4, claimed.get(0).size());
        assertTrue(Collections.disjoint(claimed.get(0), claimed.get(1)), claimed.toString());
        // H2 locks whatever a claim looks at, so that a second one is left without; nobody claims beside another there.
        assertEquals(lab.onPostgres() ? 6 : 0, claimed.get(1).size());
        assertEquals(lab.onPostgres() ? 0 : 6, ready(lease));
    }

    @Test
    void claimersTogetherGetEveryPhoneOnce() {
        Lease lease = readied(120);
        List<List<String>> claimed = Together.all(Collections.nCopies(4, () -> claimAll(lease)));
        List<String> all = claimed.stream().flatMap(List::stream).sorted().toList();
        assertEquals(IntStream.range(0, 120).mapToObj(Lab::phone).toList(), all);
    }

    private List<String> claimAll(Lease lease) {
        return Stream.generate(() -> apart.get(() -> claim(lease, 7)))
                .takeWhile(some -> !some.isEmpty() || ready(lease) > 0)
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void aClaimThatIsUndoneLeavesItsPhonesReady() {
        Lease lease = readied(3);
        assertThrows(
                UndoneException.class,
                () -> apart.run(() -> {
                    assertEquals(3, claim(lease, 3).size());
                    throw new UndoneException();
                }));
        assertEquals(3, ready(lease));
    }

    @Test
    void aNewerEpochReopensWhatWasClaimedAndNotFinished() {
        Lease lease = readied(5);
        List<String> claimed = apart.get(() -> claim(lease, 4));
        apart.run(() -> work.done(lease, STEP, claimed.subList(0, 1)));
        apart.run(() -> work.reopen(lease, STEP));
        assertEquals(1, ready(lease), "a running epoch keeps its claims");
        Lease newer = new Lease(lease.cluster(), lease.runId(), lease.epoch() + 1);
        apart.run(() -> work.reopen(newer, STEP));
        assertEquals(4, ready(lease));
        assertEquals(
                Stream.concat(claimed.subList(1, 4).stream(), Stream.of(Lab.phone(4)))
                        .toList(),
                apart.get(() -> claim(newer, 9)));
    }

    @Test
    void releasedPhonesAreReadyAndFinishedStepsHaveNone() {
        Lease lease = readied(4);
        List<String> claimed = apart.get(() -> claim(lease, 3));
        apart.run(() -> work.release(lease, STEP, claimed.subList(0, 2)));
        assertEquals(3, ready(lease));
        apart.run(() -> work.finish(lease, STEP));
        assertEquals(0, ready(lease));
        assertEquals(1, work.open(lease.runId(), STEP), "what is under way is not finished by it");
    }

    @Test
    void withoutATransactionNothingIsClaimed() {
        Lease lease = readied(1);
        assertThrows(EJBException.class, () -> claim(lease, 1));
        assertEquals(1, ready(lease));
    }

    private Lease readied(int phones) {
        Lease lease = lab.run();
        IntStream.range(0, phones).forEach(number -> lab.inventoried(lease.runId(), number));
        assertEquals(phones, apart.get(() -> work.add(lease, STEP, WANTED)));
        return lease;
    }

    private List<String> claim(Lease lease, int most) {
        return work.claim(lease, STEP, most, Set.of()).stream()
                .map(WorkItem::device)
                .toList();
    }

    private long ready(Lease lease) {
        return lab.number("SELECT COUNT(*) FROM work_item WHERE run_id = ? AND state = 'READY'", lease.runId());
    }
}
