package org.upgradenight.sitework;

import java.time.Duration;

/**
 * How long letters that could not be sent are tried again: in rounds within one run of the job, then by the server.
 *
 * @param rounds how often each letter is tried at most within a run
 * @param first the pause after the first round; it doubles from round to round
 * @param longest between two tries of the server
 * @param life how old a letter becomes before it is given up (RFC 5321, 4.5.4.1 asks for 4 to 5 days)
 */
record Patience(int rounds, Duration first, Duration longest, Duration life) {
    static final Patience DEFAULT = new Patience(4, Duration.ofSeconds(2), Duration.ofMinutes(5), Duration.ofDays(5));

    private static final int MOST_DOUBLINGS = 20;

    Duration after(int round) {
        return first.multipliedBy(1L << (round - 1));
    }

    /** Between the tries of the server. @param tries so many were made */
    Duration untilNextTry(int tries) {
        Duration pause = first.multipliedBy(1L << Math.min(tries, MOST_DOUBLINGS));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
