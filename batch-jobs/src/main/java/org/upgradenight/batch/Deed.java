package org.upgradenight.batch;

/** What a step does with each of its phones. One bean a step, named like the step; it opens a session for each run. */
interface Deed<R> {

    /** Opens the step for a run. Called outside of any transaction. */
    DeedSession<R> open(Errand errand);
}
