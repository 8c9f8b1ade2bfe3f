package org.upgradenight.batch;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.upgradenight.flight.Conversation;
import org.upgradenight.run.LeaseLostException;
import org.upgradenight.run.Leases;
import org.upgradenight.run.Screenshots;
import org.upgradenight.run.Timelines;
import org.upgradenight.run.WorkItem;
import org.upgradenight.run.WorkItems;

/** Where a step's rows are written: every transaction here holds the run's lease to its end. */
@Stateless
public class Desk {

    @Inject
    private Leases leases;

    @Inject
    private WorkItems work;

    @Inject
    private Timelines timelines;

    @Inject
    private Screenshots screenshots;

    /** Readies the step's work: after a crash, what was claimed and not finished is ready again. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public <R> void open(Errand errand, String step, DeedSession<R> session) {
        prove(errand);
        work.reopen(errand.lease(), step);
        session.populate();
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public <R> List<Conversation<Told<R>>> claim(
            Errand errand, String step, DeedSession<R> session, int most, Set<String> fullSites) {
        prove(errand);
        session.letGo(most);
        List<WorkItem> items = work.claim(errand.lease(), step, most, fullSites);
        return items.isEmpty() ? List.of() : session.begin(items);
    }

    /** Writes results: in a chunk's transaction with its checkpoint, or in one of its own when there is none. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public <R> void record(Errand errand, String step, DeedSession<R> session, List<Told<R>> told) {
        hold(errand);
        session.record(told);
        told.forEach(one -> {
            timelines.add(errand.plan().id(), step, one.device(), one.trail());
            screenshots.add(errand.plan().id(), one.device(), one.trail());
        });
        work.done(errand.lease(), step, told.stream().map(Told::device).toList());
    }

    /** Writes results in a transaction of their own, apart from whatever transaction the engine ends a step in. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public <R> void recordApart(Errand errand, String step, DeedSession<R> session, List<Told<R>> told) {
        record(errand, step, session, told);
    }

    /** Gives back phones that were claimed and not finished. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void release(Errand errand, String step, List<String> devices) {
        prove(errand);
        work.release(errand.lease(), step, devices);
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public <R> void conclude(Errand errand, DeedSession<R> session) {
        prove(errand);
        session.conclude();
    }

    /** Writes several journal entries at once. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void journal(Errand errand, List<Runnable> entries) {
        prove(errand);
        entries.forEach(Runnable::run);
    }

    /** Proves that the lease is still ours; asked for while nothing else is written, so that keys may go on. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void prove(Errand errand) {
        Instant before = errand.clock().instant();
        hold(errand);
        errand.guard().held(before);
    }

    /** Proves nothing to the guard: where it joins a transaction, the heartbeat is as old as that one's beginning. */
    private void hold(Errand errand) {
        try {
            leases.hold(errand.lease());
        } catch (LeaseLostException lost) {
            errand.guard().lost();
            throw lost;
        }
    }
}
