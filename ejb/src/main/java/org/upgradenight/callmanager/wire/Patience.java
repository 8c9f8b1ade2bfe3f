package org.upgradenight.callmanager.wire;

import java.time.Duration;
import org.upgradenight.inventory.Limits;

/**
 * The bounds of waiting for a cluster.
 *
 * @param connect for a connection and its TLS handshake
 * @param exchange for one whole exchange with AXL or RIS
 * @param file for one whole configuration file
 * @param busyFirst first wait after the cluster said that it is too busy
 * @param busyLongest what those waits grow to
 * @param busyInAll after how long busy is given up
 * @param risInAll after how long RIS's rate is given up; it counts per minute
 */
public record Patience(
        Duration connect,
        Duration exchange,
        Duration file,
        Duration busyFirst,
        Duration busyLongest,
        Duration busyInAll,
        Duration risInAll) {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration EXCHANGE = Duration.ofSeconds(60);
    private static final Duration FILE = Duration.ofSeconds(10);
    private static final Duration RIS = Duration.ofMinutes(2);

    /** For work in a run. By default 5 seconds growing to 30, as AXL's write throttle wants. */
    public static Patience of(Limits limits) {
        return new Patience(
                CONNECT,
                EXCHANGE,
                FILE,
                limits.poll(),
                limits.poll().multipliedBy(6),
                limits.conversationDeadline(),
                longer(limits.conversationDeadline(), RIS));
    }

    /** For a check that an operator waits for. */
    public static Patience brief() {
        Duration second = Duration.ofSeconds(1);
        Duration busy = Duration.ofSeconds(5);
        return new Patience(CONNECT, Duration.ofSeconds(15), FILE, second, second, busy, busy);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
