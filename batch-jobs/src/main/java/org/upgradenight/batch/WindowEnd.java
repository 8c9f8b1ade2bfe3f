package org.upgradenight.batch;

import java.time.Instant;
import java.util.Optional;
import org.upgradenight.run.Outcome;

/** The end of a run's window for a step without a canary: nothing is begun behind it, and what is left is said. */
final class WindowEnd {

    private static final String NOT_BEGUN = "SELECT device, 'WINDOW_CLOSED' AS reason FROM work_item"
            + " WHERE run_id = ?1 AND step = '%s' AND state = 'READY'";

    private final SettingsRooms rooms;
    private final Errand errand;
    private final String step;

    /** @param step a word of ours, never of anybody's else: it becomes part of a query */
    WindowEnd(SettingsRooms rooms, Errand errand, String step) {
        this.rooms = rooms;
        this.errand = errand;
        this.step = step;
    }

    /** As {@link DeedSession#mayBegin} wants to know it. */
    int mayBegin() {
        return passed().isPresent() ? -1 : Integer.MAX_VALUE;
    }

    void conclude() {
        passed().ifPresent(end -> {
            long run = errand.plan().id();
            int phones = rooms.looking.outcomes.recordMissing(run, Outcome.POSTPONED, NOT_BEGUN.formatted(step));
            rooms.looking.work.finish(errand.lease(), step);
            if (phones > 0) {
                rooms.runs.say(run, BatchMessages.MESSAGES.windowClosed(end.toString(), phones));
            }
        });
    }

    private Optional<Instant> passed() {
        return errand.plan()
                .windowEndsAt()
                .filter(end -> !errand.clock().instant().isBefore(end));
    }
}
