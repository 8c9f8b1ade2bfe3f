package org.upgradenight.flight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class FlightTest {

    private static final Duration MOMENT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyPhoneEndsOnceAndNoCapIsEverExceeded(long seed) throws InterruptedException {
        Random random = new Random(seed);
        int window = 1 + random.nextInt(40);
        int perSite = 1 + random.nextInt(8);
        Height height = new Height();
        List<Talk> talks = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            talks.add(wandering("phone" + i, "site" + random.nextInt(6), random.nextInt(4), random.nextInt(3), height));
        }
        Pool pool = new Pool(talks);
        ExecutorService justEnough = new ThreadPoolExecutor(0, window, 5, TimeUnit.SECONDS, new SynchronousQueue<>());
        try {
            Flight<String> flight = new Flight<>(pool, justEnough, Clock.systemUTC(), window, perSite);
            List<String> ended = drain(flight);
            assertEquals(400, ended.size());
            assertEquals(400, new HashSet<>(ended).size());
            assertTrue(height.most() <= window, height.most() + " turns under way, window " + window);
            IntStream.range(0, 6).forEach(site -> assertTrue(height.mostAt("site" + site) <= perSite));
            assertEquals(0, flight.active());
            assertEquals(0, flight.waiting());
        } finally {
            justEnough.shutdownNow();
        }
    }

    @Test
    void aThousandConversationsAreInFlightAndTheThreadsAreBoundedByTheWindow() throws InterruptedException {
        CountDownLatch all = new CountDownLatch(1000);
        List<Talk> talks = IntStream.range(0, 1500)
                .mapToObj(i -> Talk.of("phone" + i, "site" + i % 10, () -> {
                    all.countDown();
                    all.await(20, TimeUnit.SECONDS);
                    return new Turn.Finished<>("phone" + i);
                }))
                .toList();
        ThreadPoolExecutor counted =
                new ThreadPoolExecutor(0, 1008, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), FlightTest::small);
        try {
            Flight<String> flight = new Flight<>(new Pool(talks), counted, Clock.systemUTC(), 1000, 250);
            assertEquals(1500, drain(flight).size());
            assertEquals(0, all.getCount(), "a thousand turns were under way at once");
            assertTrue(counted.getLargestPoolSize() <= 1008);
        } finally {
            counted.shutdownNow();
        }
    }

    @Test
    void aParkedConversationHoldsNoPlace() throws InterruptedException {
        Talk parked = Talk.of("parked", "a", () -> new Turn.Again<>(Duration.ofHours(1)));
        Flight<String> flight = flight(new Pool(List.of(parked, Talk.brief("quick", "a"))), 1, 1);
        assertEquals(Optional.of("quick"), flight.next(LONG));
        assertEquals(1, flight.waiting());
        assertEquals(0, flight.active());
        assertFalse(flight.isOver());
        assertEquals(Optional.empty(), flight.next(MOMENT));
        assertEquals(1, parked.taken());
    }

    @Test
    void resultsComeInTheOrderOfCompletionSoASlowPhoneHoldsUpNobody() throws InterruptedException {
        CountDownLatch slow = new CountDownLatch(1);
        Talk first = Talk.of("slow", "a", () -> {
            slow.await();
            return new Turn.Finished<>("slow");
        });
        List<Talk> talks = new ArrayList<>(List.of(first));
        IntStream.range(0, 50).forEach(i -> talks.add(Talk.brief("quick" + i, "a")));
        Flight<String> flight = flight(new Pool(talks), 2, 2);
        for (int i = 0; i < 50; i++) {
            assertTrue(flight.next(LONG).orElseThrow().startsWith("quick"));
        }
        slow.countDown();
        assertEquals(Optional.of("slow"), flight.next(LONG));
        assertTrue(flight.isOver());
    }

    @Test
    void fullSitesNeitherStopOthersNorEndTheFlightEarly() throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        List<Talk> talks = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String name = "full" + i;
            talks.add(Talk.of(name, "full", () -> {
                gate.await();
                return new Turn.Finished<>(name);
            }));
        }
        talks.add(Talk.brief("other", "elsewhere"));
        Flight<String> flight = flight(new Pool(talks), 10, 1);
        assertEquals(Optional.of("other"), flight.next(LONG));
        assertEquals(Optional.empty(), flight.next(MOMENT));
        assertFalse(flight.isOver());
        assertEquals(1, flight.active());
        gate.countDown();
        assertEquals(6, drain(flight).size());
    }

    @Test
    void claimsAreAskedForOnlyWhereThereIsRoom() throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        List<Talk> talks = IntStream.range(0, 20)
                .mapToObj(i -> Talk.of("phone" + i, "site" + i, () -> {
                    gate.await();
                    return new Turn.Finished<>("phone" + i);
                }))
                .toList();
        Pool pool = new Pool(talks);
        Flight<String> flight = flight(pool, 5, 5);
        assertEquals(Optional.empty(), flight.next(MOMENT));
        assertEquals(5, pool.claimed());
        assertEquals(List.of(5), pool.asked());
        gate.countDown();
        assertEquals(20, drain(flight).size());
        assertTrue(pool.asked().stream().allMatch(most -> most >= 1 && most <= 5));
    }

    @Test
    void aWideWindowIsFilledInBitesSoThatTheFirstPhonesNeedNotWaitForTheLast() throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        List<Talk> talks = IntStream.range(0, 700)
                .mapToObj(i -> Talk.of("phone" + i, "site" + i, () -> {
                    gate.await();
                    return new Turn.Finished<>("phone" + i);
                }))
                .toList();
        Pool pool = new Pool(talks);
        Flight<String> flight = flight(pool, 600, 5);
        assertEquals(Optional.empty(), flight.next(MOMENT));
        assertEquals(List.of(200, 200, 200), pool.asked());
        assertEquals(600, flight.active());
        gate.countDown();
        assertEquals(700, drain(flight).size());
    }

    @Test
    void noMorePhonesAreClaimedThanMayBegin() throws InterruptedException {
        AtomicInteger allowed = new AtomicInteger(3);
        List<Talk> talks = IntStream.range(0, 10)
                .mapToObj(i -> Talk.brief("phone" + i, "a"))
                .toList();
        Pool pool = new Pool(talks);
        Flight<String> flight =
                flight(pool.mayBegin(() -> allowed.get() > 3 ? allowed.get() : 3 - pool.claimed()), 5, 5);
        for (int i = 0; i < 3; i++) {
            assertTrue(flight.next(LONG).isPresent());
        }
        assertEquals(Optional.empty(), flight.next(MOMENT));
        assertFalse(flight.isOver(), "zero means not now");
        assertEquals(3, pool.claimed());
        allowed.set(10);
        assertEquals(7, drain(flight).size());
    }

    @Test
    void aNegativeAnswerEndsTheFlightAfterThePhonesUnderWay() throws InterruptedException {
        List<Talk> talks = List.of(
                Talk.of("one", "a", () -> new Turn.Again<>(MOMENT), () -> new Turn.Finished<>("one")),
                Talk.brief("two", "a"),
                Talk.brief("three", "a"));
        Pool pool = new Pool(talks);
        pool.mayBegin(() -> pool.claimed() == 0 ? 2 : -1);
        Flight<String> flight = flight(pool, 5, 5);
        assertEquals(List.of("two", "one"), drain(flight));
        assertEquals(1, pool.unclaimed());
        assertEquals(List.of(), flight.left());
    }

    @Test
    void anEmptySourceIsOverAtOnce() throws InterruptedException {
        Flight<String> flight = flight(new Pool(List.of()), 5, 5);
        assertFalse(flight.isOver(), "nobody has asked yet");
        assertEquals(Optional.empty(), flight.next(LONG));
        assertTrue(flight.isOver());
    }

    @Test
    void afterAStopTurnsUnderWayFinishAndAreHandedOutAndTheRestIsLeft() throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(2);
        Talk finishing = Talk.of("finishing", "a", () -> {
            begun.countDown();
            gate.await();
            return new Turn.Finished<>("finishing");
        });
        Talk again = Talk.of("again", "a", () -> {
            begun.countDown();
            gate.await();
            return new Turn.Again<>(Duration.ZERO);
        });
        Talk parked = Talk.of("parked", "b", () -> new Turn.Again<>(Duration.ofHours(1)));
        Talk queued = Talk.brief("queued", "a");
        Pool pool = new Pool(List.of(finishing, again, parked, queued, Talk.brief("unclaimed", "c")));
        pool.mayBegin(() -> 4 - pool.claimed());
        Flight<String> flight = flight(pool, 10, 2);
        begunAndParked(flight, begun);
        flight.stop();
        assertFalse(flight.isOver());
        gate.countDown();
        assertEquals(List.of("finishing"), drain(flight));
        assertEquals(
                List.of("again", "parked", "queued"),
                flight.left().stream().sorted().toList());
        assertEquals(0, queued.taken());
        assertEquals(1, again.taken());
        assertEquals(1, pool.unclaimed());
    }

    @Test
    void aConversationsFaultReachesTheDriverAndItsPhoneIsLeft() throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        Talk faulty = Talk.of("faulty", "a", () -> {
            throw new IllegalStateException("the cluster refused");
        });
        Talk other = Talk.of("other", "a", () -> {
            gate.await();
            return new Turn.Finished<>("other");
        });
        Flight<String> flight = flight(new Pool(List.of(faulty, other)), 5, 5);
        IllegalStateException fault = assertThrows(IllegalStateException.class, () -> flight.next(LONG));
        assertEquals("the cluster refused", fault.getMessage());
        flight.stop();
        gate.countDown();
        assertEquals(List.of("other"), drain(flight));
        assertEquals(List.of("faulty"), flight.left());
    }

    @Test
    void anErrorReachesTheDriverToo() {
        Talk broken = Talk.of("broken", "a", () -> {
            throw new AssertionError("ours");
        });
        Flight<String> flight = flight(new Pool(List.of(broken)), 5, 5);
        assertThrows(AssertionError.class, () -> flight.next(LONG));
        flight.stop();
        assertTrue(flight.isOver());
    }

    @Test
    void withoutAThreadThePhoneIsLeftAndTheFlightCanStillEnd() throws InterruptedException {
        ExecutorService closed = Executors.newCachedThreadPool();
        closed.shutdown();
        Flight<String> flight =
                new Flight<>(new Pool(List.of(Talk.brief("one", "a"))), closed, Clock.systemUTC(), 5, 5);
        assertThrows(RuntimeException.class, () -> flight.next(LONG));
        flight.stop();
        assertTrue(flight.isOver());
        assertEquals(List.of("one"), flight.left());
    }

    @Test
    void waitingCostsNoSpinning() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        Pool pool = new Pool(List.of(Talk.of("parked", "a", () -> new Turn.Again<>(Duration.ofHours(1)))));
        pool.mayBegin(() -> {
            asked.incrementAndGet();
            return pool.claimed() == 0 ? 1 : 0;
        });
        Flight<String> flight = flight(pool, 5, 5);
        assertEquals(Optional.empty(), flight.next(Duration.ofMillis(700)));
        assertTrue(asked.get() < 10, "looked " + asked.get() + " times in 0.7 s");
    }

    @Test
    void aDueConversationIsWokenOnTimeNotAtTheEndOfThePatience() throws InterruptedException {
        Talk talk =
                Talk.of("one", "a", () -> new Turn.Again<>(Duration.ofMillis(100)), () -> new Turn.Finished<>("one"));
        Flight<String> flight = flight(new Pool(List.of(talk)), 5, 5);
        long begun = System.nanoTime();
        assertEquals(Optional.of("one"), flight.next(LONG));
        assertTrue(System.nanoTime() - begun < Duration.ofSeconds(5).toNanos());
        assertEquals(2, talk.taken());
    }

    private Flight<String> flight(Pool pool, int window, int perSite) {
        return new Flight<>(pool, threads, Clock.systemUTC(), window, perSite);
    }

    private static void begunAndParked(Flight<String> flight, CountDownLatch begun) throws InterruptedException {
        while (begun.getCount() > 0 || flight.waiting() < 2 || flight.active() > 2) {
            assertEquals(Optional.empty(), flight.next(Duration.ofMillis(10)));
        }
    }

    private static List<String> drain(Flight<String> flight) throws InterruptedException {
        List<String> ended = new ArrayList<>();
        while (!flight.isOver()) {
            flight.next(MOMENT).ifPresent(ended::add);
        }
        return ended;
    }

    private static Talk wandering(String device, String site, int waits, int millis, Height height) {
        AtomicInteger left = new AtomicInteger(waits);
        return Talk.of(device, site, () -> {
            height.enter(site);
            boolean interrupted = new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
            height.leave(site);
            return left.getAndDecrement() > 0 && !interrupted
                    ? new Turn.Again<>(Duration.ofMillis(millis))
                    : new Turn.Finished<>(device);
        });
    }

    private static Thread small(Runnable work) {
        return new Thread(null, work, "turn", 128 * 1024);
    }
}
