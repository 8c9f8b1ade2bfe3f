package org.upgradenight.simulator.wire;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.upgradenight.simulator.phone.Phone;

/** A phone at the end of its wire: how many requests it has open at once, and how many it ever had. */
public final class Line {

    private final Phone phone;
    private final Random random;
    private final AtomicInteger unfinished = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    public Line(Phone phone, long seed) {
        this.phone = phone;
        this.random = new Random(seed);
    }

    public Phone phone() {
        return phone;
    }

    /** The phone's dice for what happens on the wire. */
    public Random random() {
        return random;
    }

    /** The largest number of requests that were under way at the same time. */
    public int mostAtOnce() {
        return most.get();
    }

    void begin() {
        int now = unfinished.incrementAndGet();
        most.accumulateAndGet(now, Math::max);
    }

    void end() {
        unfinished.decrementAndGet();
    }
}
