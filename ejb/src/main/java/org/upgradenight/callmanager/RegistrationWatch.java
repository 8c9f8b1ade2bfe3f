package org.upgradenight.callmanager;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import org.upgradenight.inventory.DeviceName;

/**
 * Follows the registration of phones that are restarting, all of them with one request a round, so that waiting phones
 * cost the cluster's RIS budget no more than a few. Reading what it knows never waits.
 */
public final class RegistrationWatch implements AutoCloseable {

    private final CallManager callManager;
    private final Duration every;
    /** Each phone with the mark of its following: an answer asked for before it is not the phone's. */
    private final Map<DeviceName, Object> followed = new ConcurrentHashMap<>();

    private final Map<DeviceName, Registration> known = new ConcurrentHashMap<>();
    private final Thread rounds;
    private volatile RuntimeException fault;
    private volatile boolean closed;

    /** @param every pause between two rounds; the cluster's own rate is kept by the call manager besides */
    public RegistrationWatch(CallManager callManager, Duration every, ThreadFactory threads) {
        this.callManager = callManager;
        this.every = every;
        this.rounds = threads.newThread(this::watch);
        rounds.start();
    }

    /** From now on asks after that phone; what was known of it before is forgotten. */
    public void follow(DeviceName device) {
        followed.compute(device, (phone, before) -> {
            known.remove(phone);
            return new Object();
        });
    }

    public void forget(DeviceName device) {
        followed.computeIfPresent(device, (phone, before) -> {
            known.remove(phone);
            return null;
        });
    }

    /**
     * The newest answer since the phone is followed, if there is one yet.
     *
     * @throws CallManagerRefusedException when the cluster refuses to answer at all; any other fault that ended the
     *     watching is thrown here as well
     */
    public Optional<Registration> latest(DeviceName device) {
        if (fault != null) {
            throw fault;
        }
        return Optional.ofNullable(known.get(device));
    }

    @Override
    public void close() {
        closed = true;
        rounds.interrupt();
    }

    private void watch() {
        try {
            while (!closed) {
                ask();
                pause();
            }
        } catch (RuntimeException ended) {
            fault = ended;
        }
    }

    /** One round, as the watch takes them by itself: asks after all that are followed and waits for the answer. */
    public void ask() {
        Map<DeviceName, Object> asked = Map.copyOf(followed);
        if (asked.isEmpty()) {
            return;
        }
        try {
            callManager.registrations(asked.keySet()).forEach((device, registration) -> {
                followed.computeIfPresent(device, (phone, mark) -> {
                    if (mark == asked.get(phone)) {
                        known.put(phone, registration);
                    }
                    return mark;
                });
            });
        } catch (CallManagerUnavailableException busy) {
            // The cluster may restart services in such a night; the phones' own deadlines bound the wait.
        }
    }

    private void pause() {
        try {
            Thread.sleep(every.toMillis());
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }
}
