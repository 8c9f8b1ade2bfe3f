package org.upgradenight.tests;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * How hard a run drives phones that live faster than real ones.
 *
 * @param window conversations in flight at once
 * @param perSite of these, at one site
 * @param risPerMinute requests to RIS
 * @param resetsPerMinute restarts asked of the cluster
 * @param keyPaceMillis between two keys
 * @param pollMillis between two looks at a restarting phone
 * @param deadlineSeconds for one conversation
 */
record Pace(
        int window,
        int perSite,
        int risPerMinute,
        int resetsPerMinute,
        int keyPaceMillis,
        int pollMillis,
        int deadlineSeconds) {
    /** The field presses a key a second; twice the longest gap that a simulated phone asks for. */
    private static final double KEY_MILLIS = 1000;

    private static final double LEAST_KEY_MILLIS = 20;
    private static final double POLL_MILLIS = 10_000;
    private static final int LONGEST_BOOT_SECONDS = 600;
    private static final int PLENTY_OF_RIS = 600;
    private static final int UNLIMITED = 100_000;

    /** Simulated phones fetch nothing from a server that could be overrun, so nobody waits for others to come back. */
    private static final int ALL_AT_ONCE = 5_000;

    /** A 79xx drops what comes within half a second of the key before. */
    private static final double BRISK_KEY_MILLIS = 700;

    /** The product's own defaults. */
    private static final double PRODUCT_POLL_MILLIS = 5_000;

    private static final double PRODUCT_RIS_PER_MINUTE = 10;

    /** Every wait of the field's, divided by the scale; the deadline has room for timeouts, which do not scale. */
    static Pace scaled(double scale) {
        return new Pace(
                1000,
                250,
                PLENTY_OF_RIS,
                UNLIMITED,
                (int) Math.max(LEAST_KEY_MILLIS, KEY_MILLIS / scale),
                (int) Math.max(100, POLL_MILLIS / scale),
                (int) (LONGEST_BOOT_SECONDS / scale) + 10);
    }

    /**
     * The product's defaults, divided by the scale, but for two: keys come as fast as the simulated phones take them with a
     * margin, and restarts are not held back, which the ideal does not count either.
     */
    static Pace brisk(double scale) {
        return new Pace(
                1000,
                250,
                (int) (PRODUCT_RIS_PER_MINUTE * scale),
                UNLIMITED,
                (int) (BRISK_KEY_MILLIS / scale),
                (int) (PRODUCT_POLL_MILLIS / scale),
                (int) (LONGEST_BOOT_SECONDS / scale));
    }

    Pace window(int most) {
        return new Pace(most, most, risPerMinute, resetsPerMinute, keyPaceMillis, pollMillis, deadlineSeconds);
    }

    Pace resets(int aMinute) {
        return new Pace(window, perSite, risPerMinute, aMinute, keyPaceMillis, pollMillis, deadlineSeconds);
    }

    Pace ris(int aMinute) {
        return new Pace(window, perSite, aMinute, resetsPerMinute, keyPaceMillis, pollMillis, deadlineSeconds);
    }

    Pace deadline(int seconds) {
        return new Pace(window, perSite, risPerMinute, resetsPerMinute, keyPaceMillis, pollMillis, seconds);
    }

    ObjectNode json() {
        return Wire.JSON
                .createObjectNode()
                .put("window", window)
                .put("perSite", perSite)
                .put("risPerMinute", risPerMinute)
                .put("resetsPerMinute", resetsPerMinute)
                .put("keyPaceMillis", keyPaceMillis)
                .put("restartBatch", ALL_AT_ONCE)
                .put("pollMillis", pollMillis)
                .put("conversationDeadlineSeconds", deadlineSeconds)
                .put("pressWithoutScreen", true);
    }
}
