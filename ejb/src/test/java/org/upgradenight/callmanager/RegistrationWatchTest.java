package org.upgradenight.callmanager;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.RegistrationState;

@Timeout(30)
class RegistrationWatchTest {

    private static final DeviceName ONE = new DeviceName("SEP000000000001");
    private static final DeviceName TWO = new DeviceName("SEP000000000002");

    /** Each round hands over the names it asked for, and then waits for what the cluster is to answer. */
    private final BlockingQueue<Collection<DeviceName>> asked = new LinkedBlockingQueue<>();

    private final BlockingQueue<Supplier<RegistrationState>> answers = new SynchronousQueue<>();
    private final List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
    private final RegistrationWatch watch = new RegistrationWatch(
            new FakeCallManager() {
                @Override
                public Map<DeviceName, Registration> registrations(Collection<DeviceName> devices) {
                    asked.add(List.copyOf(devices));
                    return answer(devices);
                }
            },
            Duration.ofMillis(1),
            work -> {
                Thread thread = new Thread(work, "watch");
                threads.add(thread);
                return thread;
            });

    @AfterEach
    void close() throws InterruptedException {
        watch.close();
        threads.get(0).join(10_000);
        assertTrue(!threads.get(0).isAlive(), "closing ends the thread");
    }

    @Test
    void asksForAllPhonesInOneRequestAndAnswersTheNewest() throws InterruptedException {
        watch.follow(ONE);
        nextRound(RegistrationState.UNREGISTERED);
        watch.follow(TWO);
        nextRound(RegistrationState.UNREGISTERED);
        Collection<DeviceName> third = nextRound(RegistrationState.REGISTERED);
        awaitRound();
        assertEquals(2, third.size());
        assertEquals(Optional.of(RegistrationState.REGISTERED), state(ONE));
        assertEquals(Optional.of(RegistrationState.REGISTERED), state(TWO));
    }

    @Test
    void anAnswerAskedForBeforeThePhoneWasFollowedAnewIsNotItsAnswer() throws InterruptedException {
        watch.follow(ONE);
        awaitRound();
        watch.follow(ONE);
        answers.put(() -> RegistrationState.REGISTERED);
        awaitRound();
        assertEquals(Optional.empty(), state(ONE));
        answers.put(() -> RegistrationState.UNREGISTERED);
        awaitRound();
        assertEquals(Optional.of(RegistrationState.UNREGISTERED), state(ONE));
    }

    @Test
    void aForgottenPhoneIsNotAskedForAndNotKnown() throws InterruptedException {
        watch.follow(ONE);
        watch.follow(TWO);
        awaitRound();
        watch.forget(ONE);
        answers.put(() -> RegistrationState.REGISTERED);
        while (awaitRound().size() > 1) {
            answers.put(() -> RegistrationState.REGISTERED);
        }
        assertEquals(Optional.empty(), state(ONE));
    }

    @Test
    void aBusyClusterIsAskedAgain() throws InterruptedException {
        watch.follow(ONE);
        awaitRound();
        answers.put(() -> {
            throw new CallManagerUnavailableException("busy");
        });
        nextRound(RegistrationState.REGISTERED);
        awaitRound();
        assertEquals(Optional.of(RegistrationState.REGISTERED), state(ONE));
    }

    @Test
    void aRefusalReachesWhoeverAsks() throws InterruptedException {
        faulted(new CallManagerRefusedException("wrong password"));
        assertThrows(CallManagerRefusedException.class, () -> watch.latest(ONE));
    }

    @Test
    void aFaultOfOursReachesWhoeverAsksInsteadOfEndingTheWatchInSilence() throws InterruptedException {
        faulted(new IllegalStateException("ours"));
        assertThrows(IllegalStateException.class, () -> watch.latest(ONE));
    }

    private void faulted(RuntimeException fault) throws InterruptedException {
        watch.follow(ONE);
        awaitRound();
        answers.put(() -> {
            throw fault;
        });
        threads.get(0).join(10_000);
    }

    private Collection<DeviceName> nextRound(RegistrationState state) throws InterruptedException {
        Collection<DeviceName> devices = awaitRound();
        answers.put(() -> state);
        return devices;
    }

    private Collection<DeviceName> awaitRound() throws InterruptedException {
        Collection<DeviceName> devices = asked.poll(10, TimeUnit.SECONDS);
        if (devices == null) {
            throw new AssertionError("no round");
        }
        return devices;
    }

    private Optional<RegistrationState> state(DeviceName device) {
        return watch.latest(device).map(Registration::state);
    }

    private Map<DeviceName, Registration> answer(Collection<DeviceName> devices) {
        try {
            RegistrationState state = answers.take().get();
            Map<DeviceName, Registration> all = new HashMap<>();
            devices.forEach(device ->
                    all.put(device, new Registration(device, state, "", Optional.empty(), "Unknown", "", "", "")));
            return all;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new CallManagerUnavailableException("closing", closing);
        }
    }
}
