package org.upgradenight.batch;

/** An item that is no phone: nothing completed for a moment, so whatever the chunk holds is worth committing. */
enum Quiet {
    MOMENT
}
