package org.upgradenight.telling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.upgradenight.callmanager.Registration;
import org.upgradenight.callmanager.RegistrationWatch;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.Limits;
import org.upgradenight.inventory.RegistrationState;

/**
 * Phones are told batch by batch: the next batch begins when RIS shows nearly all of the last one registered again, or
 * when these had their time. So a cluster that does not take its phones back loses one batch of them and not all. Safe
 * for many threads.
 */
public final class Batches {

    /** A few phones are always in trouble of their own; the others do not wait for them. */
    private static final int STRAGGLERS_PERCENT = 2;

    /** A phone that was told takes a moment to leave before it can come back. */
    private static final int POLLS_TO_LEAVE = 3;

    private final int size;
    private final Duration settling;
    private final Duration patience;
    private final Clock clock;
    private final RegistrationWatch registrations;
    private final Map<DeviceName, Optional<Instant>> outstanding = new HashMap<>();
    private int joined;
    private Instant lastTold;

    /** @param registrations follows the phones that were told */
    public Batches(Limits limits, Clock clock, RegistrationWatch registrations) {
        this.size = limits.restartBatch();
        this.settling = limits.poll().multipliedBy(POLLS_TO_LEAVE);
        this.patience = limits.conversationDeadline().dividedBy(2);
        this.clock = clock;
        this.registrations = registrations;
        this.lastTold = clock.instant();
    }

    /** How many phones may be begun now; none while a full batch is away. */
    public synchronized int room() {
        if (joined >= size && isBack()) {
            outstanding.clear();
            joined = 0;
        }
        return Math.max(0, size - joined);
    }

    /** These are begun, and perhaps told. */
    public synchronized void join(Collection<DeviceName> phones) {
        joined += phones.size();
        phones.forEach(phone -> outstanding.put(phone, Optional.empty()));
        lastTold = clock.instant();
    }

    /** This one was told and may be away for a while. */
    public synchronized void told(DeviceName phone) {
        lastTold = clock.instant();
        if (outstanding.getOrDefault(phone, Optional.of(lastTold)).isEmpty()) {
            registrations.follow(phone);
            outstanding.put(phone, Optional.of(lastTold));
        }
    }

    /** This one is done with, whatever became of it. */
    public synchronized void over(DeviceName phone) {
        outstanding.remove(phone);
        registrations.forget(phone);
    }

    private boolean isBack() {
        Instant now = clock.instant();
        outstanding
                .entrySet()
                .removeIf(phone -> phone.getValue()
                        .filter(told -> !now.isBefore(told.plus(settling)))
                        .flatMap(told -> registrations.latest(phone.getKey()))
                        .map(Registration::state)
                        .filter(state -> state == RegistrationState.REGISTERED)
                        .isPresent());
        return outstanding.size() * 100 <= size * STRAGGLERS_PERCENT || now.isAfter(lastTold.plus(patience));
    }
}
