package org.upgradenight.phone.http;

import java.time.Duration;

/**
 * What one exchange with one phone may cost.
 *
 * @param connect until the connection stands
 * @param exchange from the first attempt to connect to the last byte of the answer
 * @param idle how long a page's connection is kept for the next page
 * @param bodyBytes the longest body that is read
 * @param connections how many at once, over all phones; at least the widest window
 */
public record HttpLimits(Duration connect, Duration exchange, Duration idle, int bodyBytes, int connections) {

    /** Field tools connect in 2 to 5 s and read in about 10 s; slow phones answer within 8 s. */
    public static final HttpLimits DEFAULT =
            new HttpLimits(Duration.ofSeconds(3), Duration.ofSeconds(12), Duration.ofMillis(1500), 256 * 1024, 6000);
}
