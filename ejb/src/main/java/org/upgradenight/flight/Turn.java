package org.upgradenight.flight;

import java.time.Duration;

/** What a conversation says when it gives its thread back. */
public sealed interface Turn<R> {

    /** It is over. */
    record Finished<R>(R result) implements Turn<R> {}

    /** It waits (for a restart, for the end of a call) and wants its next turn after so long; it holds no place. */
    record Again<R>(Duration after) implements Turn<R> {}
}
