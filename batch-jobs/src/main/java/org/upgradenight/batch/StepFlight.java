package org.upgradenight.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.upgradenight.flight.Conversation;
import org.upgradenight.flight.Flight;
import org.upgradenight.flight.WorkSource;
import org.upgradenight.run.RunProgress;

/** A step's phones in flight: what reader and writer of a chunk step share. Driven by the step's one thread. */
final class StepFlight<R> implements WorkSource<Told<R>> {

    private static final Duration PROVE_EVERY = Duration.ofSeconds(2);

    private final Errand errand;
    private final String step;
    private final DeedSession<R> session;
    private final Desk desk;
    private final RunProgress progress;
    private final ExecutorService threads;
    private final Flight<Told<R>> flight;
    private Instant proven;

    StepFlight(
            Errand errand,
            String step,
            DeedSession<R> session,
            Desk desk,
            RunProgress progress,
            ExecutorService threads) {
        this.errand = errand;
        this.step = step;
        this.session = session;
        this.desk = desk;
        this.progress = progress;
        this.threads = threads;
        this.flight = new Flight<>(
                this,
                threads,
                errand.clock(),
                errand.cluster().limits().window(),
                errand.cluster().limits().perSite());
        proven = errand.clock().instant();
    }

    /** Readies the step's work. Whoever made this flight closes it, also when this fails. */
    void open() {
        desk.open(errand, step, session);
    }

    @Override
    public List<Conversation<Told<R>>> claim(int most, Set<String> fullSites) {
        return desk.claim(errand, step, session, most, fullSites);
    }

    @Override
    public int mayBegin() {
        return session.mayBegin();
    }

    Optional<Told<R>> next(Duration patience) throws InterruptedException {
        proveLease();
        Optional<Told<R>> told = flight.next(patience);
        progress.report(errand.plan().id(), step, flight.active(), flight.waiting());
        return told;
    }

    boolean isOver() {
        return flight.isOver();
    }

    void record(List<Told<R>> told) {
        desk.record(errand, step, session, told);
        progress.finished(errand.plan().id(), told.size());
    }

    /**
     * No phone is left in the middle of a menu: turns under way are finished and recorded, the rest is given back.
     *
     * @throws RuntimeException the first fault that a turn ended with meanwhile, after all of them have ended
     */
    void land(Duration patience) throws InterruptedException {
        flight.stop();
        List<Told<R>> told = new ArrayList<>();
        RuntimeException fault = null;
        while (!flight.isOver()) {
            try {
                proveLease();
                flight.next(patience).ifPresent(told::add);
            } catch (RuntimeException another) {
                fault = fault == null ? another : fault;
            }
        }
        if (!told.isEmpty()) {
            desk.recordApart(errand, step, session, told);
        }
        desk.release(errand, step, flight.left());
        if (fault != null) {
            throw fault;
        }
    }

    void conclude() {
        desk.conclude(errand, session);
    }

    /** Phones in the middle of their keys need the lease proven although nothing is written for them. */
    private void proveLease() {
        Instant now = errand.clock().instant();
        if (!now.isBefore(proven.plus(PROVE_EVERY))) {
            proven = now;
            desk.prove(errand);
        }
    }

    void close() {
        threads.shutdownNow();
        session.close();
        progress.clear(errand.plan().id());
    }
}
