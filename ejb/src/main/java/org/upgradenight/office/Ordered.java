package org.upgradenight.office;

import org.upgradenight.planning.PlannedRun;

/** What became of the wish for a run. */
public sealed interface Ordered {

    /** It is under way. */
    record Started(long run) implements Ordered {}

    /** It waits for its hour, for a second person, or both. */
    record Planned(PlannedRun plan) implements Ordered {}
}
