package org.upgradenight.simulator.phone;

import java.time.Duration;
import java.util.Random;

/** When the phone is in a call, by world time. Its phone guards it. */
final class Calls {

    private final Random random;
    private long ends;

    Calls(Random random) {
        this.random = random;
    }

    boolean under(long now) {
        return now < ends;
    }

    /** One call, from now on. */
    void begin(long now, Duration length) {
        ends = now + length.toMillis();
    }

    /** A talkative phone's call, two to five minutes. @return after how long the next one comes, ten to twenty of peace included */
    Duration beginTalkative(long now) {
        long length = 120_000L + random.nextInt(180_000);
        begin(now, Duration.ofMillis(length));
        return Duration.ofMillis(length + 600_000 + random.nextInt(600_000));
    }

    void hangUp() {
        ends = 0;
    }
}
