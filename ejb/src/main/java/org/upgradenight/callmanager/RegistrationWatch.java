package org.upgradenight.callmanager;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Set<DeviceName> followed = ConcurrentHashMap.newKeySet();
    private final Map<DeviceName, Registration> known = new ConcurrentHashMap<>();
    private final Thread rounds;
    private volatile CallManagerRefusedException refusal;
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
        known.remove(device);
        followed.add(device);
    }

    public void forget(DeviceName device) {
        followed.remove(device);
        known.remove(device);
    }

    /**
     * The newest answer since the phone is followed, if there is one yet.
     *
     * @throws CallManagerRefusedException when the cluster refuses to answer at all
     */
    public Optional<Registration> latest(DeviceName device) {
        if (refusal != null) {
            throw refusal;
        }
        return Optional.ofNullable(known.get(device));
    }

    @Override
    public void close() {
        closed = true;
        rounds.interrupt();
    }

    private void watch() {
        while (!closed && refusal == null) {
            ask();
            pause();
        }
    }

    private void ask() {
        List<DeviceName> asked = List.copyOf(followed);
        if (asked.isEmpty()) {
            return;
        }
        try {
            callManager.registrations(asked).forEach((device, registration) -> {
                if (followed.contains(device)) {
                    known.put(device, registration);
                }
            });
        } catch (CallManagerRefusedException refused) {
            refusal = refused;
        } catch (CallManagerUnavailableException busy) {
            // The cluster may restart services in such a night; the phones' own deadlines bound the wait.
            pause();
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
