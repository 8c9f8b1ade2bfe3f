package org.upgradenight.sitework;

import java.time.Duration;

/**
 * How long letters that could not be sent are tried again within one run of the job.
 *
 * @param rounds how often each letter is tried at most
 * @param first the pause after the first round; it doubles from round to round
 */
record Patience(int rounds, Duration first) {
    static final Patience DEFAULT = new Patience(5, Duration.ofSeconds(2));

    Duration after(int round) {
        return first.multipliedBy(1L << (round - 1));
    }
}
