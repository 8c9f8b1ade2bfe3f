package org.upgradenight.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.upgradenight.flight.Conversation;
import org.upgradenight.flight.Turn;
import org.upgradenight.inventory.AddressRange;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.ClusterKind;
import org.upgradenight.inventory.Credentials;
import org.upgradenight.inventory.Limits;
import org.upgradenight.inventory.PhoneAuthentication;
import org.upgradenight.inventory.Scope;
import org.upgradenight.inventory.SiteBy;
import org.upgradenight.run.JobName;
import org.upgradenight.run.Lease;
import org.upgradenight.run.RunChoices;
import org.upgradenight.run.RunPlan;
import org.upgradenight.run.RunProgress;
import org.upgradenight.run.RunTerms;
import org.upgradenight.run.Source;
import org.upgradenight.run.WorkItem;

@Timeout(30)
class StepFlightTest {

    private static final Duration MOMENT = Duration.ofMillis(20);

    private final HandClock clock = new HandClock();
    private final PaperDesk desk = new PaperDesk();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Errand errand =
            new Errand(plan(), cluster(), new Lease("lab", 7, 1), guard(), new Judge(false), clock, Thread::new);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void landingFinishesTurnsUnderWayRecordsThemAndGivesTheRestBack() throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch pressing = new CountDownLatch(1);
        desk.add("pressing", () -> pressed("pressing", pressing, gate));
        desk.add("parked", () -> new Turn.Again<>(Duration.ofHours(1)));
        StepFlight<String> flight = flight();
        while (pressing.getCount() > 0) {
            tick(flight);
        }
        gate.countDown();
        flight.land(MOMENT);
        assertTrue(flight.isOver());
        assertEquals(List.of("pressing"), desk.recorded);
        assertEquals(List.of("parked"), desk.released);
    }

    @Test
    void afterAFaultAllTurnsUnderWayAreFinishedAndRecordedWhateverElseFails() throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch pressing = new CountDownLatch(1);
        for (int i = 0; i < 5; i++) {
            desk.add("refused" + i, () -> {
                throw new IllegalStateException("wrong password");
            });
        }
        desk.add("pressing", () -> pressed("pressing", pressing, gate));
        StepFlight<String> flight = flight();
        assertThrows(IllegalStateException.class, () -> drive(flight));
        pressing.await();
        gate.countDown();
        assertThrows(IllegalStateException.class, () -> flight.land(MOMENT));
        assertTrue(flight.isOver());
        assertEquals(List.of("pressing"), desk.recorded);
        assertEquals(5, desk.released.size());
    }

    @Test
    void theLeaseIsProvenEveryTwoSecondsWhileNothingIsWritten() throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch pressing = new CountDownLatch(1);
        desk.add("pressing", () -> pressed("pressing", pressing, gate));
        StepFlight<String> flight = flight();
        while (pressing.getCount() > 0) {
            tick(flight);
        }
        for (int second = 0; second < 60; second++) {
            clock.move(Duration.ofSeconds(1));
            tick(flight);
            assertTrue(errand.guard().mayPress(), "after " + second + " seconds of pressing");
        }
        assertTrue(desk.proofs >= 29 && desk.proofs <= 31, desk.proofs + " proofs in a minute");
        gate.countDown();
    }

    @Test
    void aLeaseLostMeanwhileEndsTheStep() {
        desk.lost = true;
        desk.add("parked", () -> new Turn.Again<>(Duration.ofHours(1)));
        StepFlight<String> flight = flight();
        clock.move(Duration.ofSeconds(3));
        assertThrows(IllegalStateException.class, () -> flight.next(MOMENT));
    }

    /** With a clock that stands, the flight's own patience never ends: only what completes meanwhile counts. */
    private void tick(StepFlight<String> flight) throws InterruptedException {
        assertEquals(Optional.empty(), flight.next(Duration.ZERO));
    }

    private static void drive(StepFlight<String> flight) throws InterruptedException {
        while (!flight.isOver()) {
            assertFalse(flight.next(Duration.ZERO).isPresent());
        }
    }

    private static Turn<Told<String>> pressed(String device, CountDownLatch begun, CountDownLatch gate) {
        begun.countDown();
        try {
            gate.await();
        } catch (InterruptedException cutOff) {
            throw new IllegalStateException("cut off in the middle of a menu", cutOff);
        }
        return new Turn.Finished<>(new Told<>(device, null, device));
    }

    private StepFlight<String> flight() {
        StepFlight<String> flight =
                new StepFlight<>(errand, "delete-itl", new Nothing(), desk, new RunProgress(clock), threads);
        flight.open();
        return flight;
    }

    private LeaseGuard guard() {
        return new LeaseGuard(clock);
    }

    private static RunPlan plan() {
        return new RunPlan(
                7,
                "lab",
                new RunTerms(
                        JobName.ITL_DELETION,
                        Source.AXL,
                        Scope.EVERYTHING,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        RunChoices.NONE),
                "test",
                "");
    }

    private static Cluster cluster() {
        Credentials login = new Credentials("user", "password");
        return new Cluster(
                "lab",
                ClusterKind.CUCM,
                "127.0.0.1",
                8443,
                6970,
                login,
                login,
                80,
                List.of(AddressRange.parse("127.0.0.0/8")),
                "",
                false,
                "",
                SiteBy.LOCATION,
                "",
                Limits.DEFAULT,
                PhoneAuthentication.CUCM);
    }

    private record Scripted(String device, Supplier<Turn<Told<String>>> talk) implements Conversation<Told<String>> {

        @Override
        public String site() {
            return "site";
        }

        @Override
        public Turn<Told<String>> turn() {
            return talk.get();
        }
    }

    private static final class Nothing implements DeedSession<String> {

        @Override
        public void populate() {}

        @Override
        public List<Conversation<Told<String>>> begin(List<WorkItem> claimed) {
            return List.of();
        }

        @Override
        public void record(List<Told<String>> told) {}

        @Override
        public void close() {}
    }

    /** Keeps on paper what the real desk writes into rows. */
    private static final class PaperDesk extends Desk {

        private final Deque<Scripted> work = new ArrayDeque<>();
        private final List<String> recorded = Collections.synchronizedList(new ArrayList<>());
        private final List<String> released = Collections.synchronizedList(new ArrayList<>());
        private boolean lost;
        private int proofs;

        void add(String device, Supplier<Turn<Told<String>>> talk) {
            work.add(new Scripted(device, talk));
        }

        @Override
        public <R> void open(Errand errand, String step, DeedSession<R> session) {
            session.populate();
        }

        @Override
        @SuppressWarnings("unchecked") // this desk's phones all tell strings
        public <R> List<Conversation<Told<R>>> claim(
                Errand errand, String step, DeedSession<R> session, int most, Set<String> fullSites) {
            List<Conversation<Told<R>>> claimed = new ArrayList<>();
            while (claimed.size() < most && !work.isEmpty()) {
                claimed.add((Conversation<Told<R>>) (Conversation<?>) work.poll());
            }
            return claimed;
        }

        @Override
        public <R> void record(Errand errand, String step, DeedSession<R> session, List<Told<R>> told) {
            told.forEach(one -> recorded.add(one.device()));
        }

        @Override
        public void release(Errand errand, String step, List<String> devices) {
            released.addAll(devices);
        }

        @Override
        public void prove(Errand errand) {
            if (lost) {
                throw new IllegalStateException("lease lost");
            }
            proofs++;
            errand.guard().held(errand.clock().instant());
        }
    }
}
