package org.upgradenight.sitework;

/**
 * What one sending of a run's letters came to.
 *
 * @param now letters that left in this sending
 * @param standing how the newest letters of the run stand after it, whenever they left
 */
public record Posted(int now, LetterTally standing) {

    /** Letters that had left before and are unchanged since. */
    public int earlier() {
        return Math.max(0, standing.sent() - now);
    }

    /** Letters that nobody has got. */
    public int unsent() {
        return standing.failed() + standing.pending();
    }
}
