package org.upgradenight.night;

import java.util.Objects;
import java.util.Optional;
import org.upgradenight.run.RunView;

/**
 * A phase of a night.
 *
 * @param run the newest run that did it in earnest
 * @param dryRun the newest dry run of it
 * @param next the one thing to do about it now
 */
public record PhaseView(Phase phase, PhaseState state, Optional<RunView> run, Optional<RunView> dryRun, Next next) {

    /** The one next action. */
    public enum Next {
        /** Nothing: its turn has not come, or it is done. */
        NONE,
        /** A dry run of it. */
        REHEARSE,
        /** Start it; where it changes something, with the confirmation. */
        START,
        /** Look at its run, which is under way. */
        WATCH,
        /** Go on with its run, which stopped or failed. */
        RESUME,
        /** Say that the upgrade is done. */
        CONFIRM
    }

    public PhaseView {
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(dryRun, "dryRun");
        Objects.requireNonNull(next, "next");
    }

    /** Whether it is the night's turn now. */
    public boolean now() {
        return next != Next.NONE;
    }
}
