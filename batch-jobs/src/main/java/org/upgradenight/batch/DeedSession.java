package org.upgradenight.batch;

import java.util.List;
import org.upgradenight.flight.Conversation;
import org.upgradenight.run.WorkItem;

/** One step of one run. The transactions are the caller's, and hold the run's lease. */
interface DeedSession<R> extends AutoCloseable {

    /** Adds the step's phones to the work and records outcomes of those that have nothing to do. Can be done twice. */
    void populate();

    /** Before a claim: makes those ready that were held back and may begin now, at least up to {@code most}. */
    default void letGo(int most) {}

    /** The conversations of phones just claimed; what must be durable before they begin is written here. */
    List<Conversation<Told<R>>> begin(List<WorkItem> claimed);

    /** How many phones may be begun now; negative means never again. */
    default int mayBegin() {
        return Integer.MAX_VALUE;
    }

    /** Records what conversations told. */
    void record(List<Told<R>> told);

    /** After the last conversation: outcomes for phones that were not begun and will not be. */
    default void conclude() {}

    @Override
    void close();
}
