package org.upgradenight.run;

import java.util.List;
import java.util.Optional;

/** What somebody who watches a run asks about it, beyond {@link RunHistory}. */
public interface RunWatch {

    /** The run's steps in order; empty for a job that is not known any more. */
    List<StepProgress> steps(RunView run);

    /** How fast the present step goes; nothing unless this process works on it. */
    Optional<RunPace> pace(long runId);

    /** The run's outcomes by reason, the largest group of each outcome first. */
    List<ReasonGroup> reasons(long runId);

    /** How a deletion's groups of one model, load and site stand, as they were counted lately; nothing for other runs. */
    Optional<GroupBoard> groups(RunView run);

    /** The same for who cannot wait: nothing as well while they are counted for the first time. */
    Optional<GroupBoard> groupsSoFar(RunView run);

    /**
     * The newest lines that fit, newest first, at most {@code most}. What tells of trouble, and the lines of phones, at most
     * some dozen of them, are looked for in the whole log.
     */
    List<LogLine> log(long runId, LogFilter filter, int most);

    /** What the run was asked to do. */
    Optional<RunPlan> plan(long runId);
}
