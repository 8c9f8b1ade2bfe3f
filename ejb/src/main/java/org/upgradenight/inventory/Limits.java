package org.upgradenight.inventory;

import java.time.Duration;

/**
 * How hard a cluster and its phones may be driven. Every wait of a conversation derives from these.
 *
 * @param window conversations in flight at once, 1 to 5000
 * @param perSite conversations in flight at one site
 * @param risPerMinute requests to RIS; the whole cluster allows 15, shared with every other client
 * @param resetsPerMinute restarts asked of the cluster
 * @param keyPace time between two keys; the longer pauses of a key script are multiples of it
 * @param poll how often a restarting phone, or RIS, is looked at
 * @param conversationDeadline bounds one conversation with one phone, the wait for its restart included
 * @param pressWithoutCallState whether keys may go to a phone that tells nowhere whether it is in a call
 * @param pressWithoutScreen whether sequences of less than high confidence may be played on a phone that does not tell its
 *     screen
 * @param attempts how often a phone that proves unchanged is pressed, 1 to 5
 * @param risChunk phones asked for in one request to RIS, 1 to 1000, which every version answers at once
 * @param restartBatch phones told to fetch their configuration before the next ones are, 1 to 5000
 * @param screenshots whether a phone's screen is photographed before the key that deletes
 */
public record Limits(
        int window,
        int perSite,
        int risPerMinute,
        int resetsPerMinute,
        Duration keyPace,
        Duration poll,
        Duration conversationDeadline,
        boolean pressWithoutCallState,
        boolean pressWithoutScreen,
        int attempts,
        int risChunk,
        int restartBatch,
        boolean screenshots) {

    /** Phones that every version of RIS answers at once. */
    public static final int WHOLE_RIS_CHUNK = 1000;

    /** So many phones that fetch four to six files each stay far below what one TFTP server serves at once. */
    public static final int USUAL_BATCH = 200;

    private static final int USUAL_ATTEMPTS = 2;

    /** One key a second as the field does it; two thirds of the cluster's RIS budget; a phone reboots in 1 to 5 minutes. */
    public static final Limits DEFAULT =
            new Limits(1000, 250, 10, 300, Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofMinutes(10), false);

    private static final Duration LEAST_EXCHANGE = Duration.ofSeconds(2);
    private static final Duration LEAST_STANDSTILL = Duration.ofMinutes(5);
    private static final Duration BESIDES_A_CONVERSATION = Duration.ofMinutes(1);

    public Limits {
        within("window", window, 1, 5000);
        within("perSite", perSite, 1, 5000);
        within("risPerMinute", risPerMinute, 1, 100_000);
        within("resetsPerMinute", resetsPerMinute, 1, 1_000_000);
        within("keyPaceMillis", keyPace.toMillis(), 1, 60_000);
        within("pollMillis", poll.toMillis(), 1, 600_000);
        within("conversationDeadlineSeconds", conversationDeadline.toSeconds(), 1, 7200);
        within("attempts", attempts, 1, 5);
        within("risChunk", risChunk, 1, WHOLE_RIS_CHUNK);
        within("restartBatch", restartBatch, 1, 5000);
    }

    /** With whole chunks and the usual attempts, and only where the screen is known or the sequence is. */
    public Limits(
            int window,
            int perSite,
            int risPerMinute,
            int resetsPerMinute,
            Duration keyPace,
            Duration poll,
            Duration conversationDeadline,
            boolean pressWithoutCallState) {
        this(
                window,
                perSite,
                risPerMinute,
                resetsPerMinute,
                keyPace,
                poll,
                conversationDeadline,
                pressWithoutCallState,
                false,
                USUAL_ATTEMPTS,
                WHOLE_RIS_CHUNK,
                USUAL_BATCH,
                false);
    }

    /** How long one exchange with a phone may take: ten key paces, at least two seconds. */
    public Duration exchange() {
        Duration paces = keyPace.multipliedBy(10);
        return paces.compareTo(LEAST_EXCHANGE) < 0 ? LEAST_EXCHANGE : paces;
    }

    /** After so long without a finished phone a run stands still: even the slowest phone would have been one. */
    public Duration standstill() {
        Duration slowest = conversationDeadline.plus(BESIDES_A_CONVERSATION);
        return slowest.compareTo(LEAST_STANDSTILL) < 0 ? LEAST_STANDSTILL : slowest;
    }

    private static void within(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "limits." + name + " lies between " + least + " and " + most + ", not " + value);
        }
    }
}
