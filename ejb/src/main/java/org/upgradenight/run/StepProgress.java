package org.upgradenight.run;

/**
 * How far one step of a run is.
 *
 * @param step the step's id in its job
 * @param total phones of the step; 0 when it counts none
 */
public record StepProgress(String step, State state, long total, long done) {

    /** Where the run stands to it. */
    public enum State {
        /** Not reached yet. */
        AHEAD,
        /** The run is at it, under way or held up. */
        NOW,
        /** Over. */
        DONE
    }

    /** From 0 to 100. */
    public long percent() {
        if (total == 0) {
            return state == State.DONE ? 100 : 0;
        }
        return 100 * done / total;
    }
}
