package org.upgradenight.tests;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The shortest time in which anybody could do the deletion on these phones: T* = max(longest phone, sum of the active parts
 * over the window, requests over what the machine can do). See {@code docs/benchmarks.md}.
 *
 * @param longestPhone seconds of the slowest phone: keys, restart, one look
 * @param activeShare seconds that the active parts take when the window is always full
 * @param requestShare seconds that the machine needs for the requests
 * @param requestsPerSecond what the machine can do
 */
record Ideal(double longestPhone, double activeShare, double requestShare, double requestsPerSecond) {
    private static final double KEY_SECONDS = 0.050;
    /** Mean of a log-normal with median 40 ms and sigma 0.978. */
    private static final double AUTHENTICATION_SECONDS = 0.0645;

    private static final double PAGE_SECONDS = 0.060;
    private static final double CLASSIC_GAP = 0.5;
    private static final double NEWER_GAP = 0.25;
    private static final double AFTER_UNLOCK_SECONDS = 1.0;
    /** A boot takes 60 to 120 s until the phone is registered again. */
    private static final double LONGEST_BOOT_SECONDS = 120;

    /** The key and the hop to the authentication URL. */
    private static final int REQUESTS_PER_KEY = 2;

    static Ideal of(SimulatorProcess simulator, Pace pace, double scale, double requestsPerSecond) {
        double active = 0;
        double longest = 0;
        double requests = 0;
        for (JsonNode phone : simulator.phones().values()) {
            int keys = phone.get("rightKeys").asText().split(" ").length;
            boolean classic = phone.get("family").asText().startsWith("CLASSIC");
            double seconds = keys * (KEY_SECONDS + AUTHENTICATION_SECONDS)
                    + (keys - 1) * (classic ? CLASSIC_GAP : NEWER_GAP)
                    + (classic ? AFTER_UNLOCK_SECONDS : 0)
                    + PAGE_SECONDS;
            active += seconds / scale;
            longest = Math.max(longest, (seconds + LONGEST_BOOT_SECONDS) / scale);
            requests += keys * REQUESTS_PER_KEY + 1;
        }
        return new Ideal(longest, active / pace.window(), requests / requestsPerSecond, requestsPerSecond);
    }

    double seconds() {
        return Math.max(longestPhone, Math.max(activeShare, requestShare));
    }
}
