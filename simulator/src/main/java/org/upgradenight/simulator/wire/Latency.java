package org.upgradenight.simulator.wire;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;

/** How long a phone takes, in world time. */
public final class Latency {

    private static final Duration KEY = Duration.ofMillis(50);
    private static final Duration PAGE = Duration.ofMillis(60);
    private static final double AUTH_MEDIAN_MILLIS = 40;
    /** Puts the 95th percentile at 200 ms: ln(200/40) / 1.645. */
    private static final double AUTH_SIGMA = 0.978;

    private final boolean standard;
    private final RandomGenerator random;

    public Latency(boolean standard, long seed) {
        this.standard = standard;
        this.random = new Random(seed);
    }

    Duration key() {
        return standard ? KEY : Duration.ZERO;
    }

    Duration page() {
        return standard ? PAGE : Duration.ZERO;
    }

    Duration authentication() {
        if (!standard) {
            return Duration.ZERO;
        }
        double millis = AUTH_MEDIAN_MILLIS * Math.exp(AUTH_SIGMA * random.nextGaussian());
        return Duration.ofNanos((long) (Math.min(millis, 3_000) * 1e6));
    }
}
