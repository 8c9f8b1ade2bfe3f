package org.upgradenight.telling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.upgradenight.bench.Bench;
import org.upgradenight.callmanager.Registration;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.Limits;
import org.upgradenight.inventory.RegistrationState;

class BatchesTest {

    private static final int SIZE = 100;

    private final Bench bench = new Bench();
    private final Limits limits = new Limits(
            200,
            200,
            10,
            300,
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofMinutes(10),
            false,
            false,
            2,
            1000,
            SIZE,
            false);
    private final Batches batches = new Batches(limits, bench.clock, bench.registrations);
    private final List<DeviceName> phones = IntStream.range(0, SIZE)
            .mapToObj(number -> new DeviceName("SEP%012X".formatted(number)))
            .toList();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aFullBatchLetsNobodyInUntilRisShowsNearlyAllOfItBack() {
        assertEquals(SIZE, batches.room());
        batches.join(phones);
        phones.forEach(batches::told);
        assertEquals(0, batches.room());
        show(phones, RegistrationState.UNREGISTERED);
        bench.clock.move(Duration.ofMinutes(1));
        assertEquals(0, batches.room(), "they are away");
        show(phones.subList(0, 97), RegistrationState.REGISTERED);
        assertEquals(0, batches.room(), "three of a hundred are still away");
        show(phones.subList(97, 98), RegistrationState.REGISTERED);
        assertEquals(SIZE, batches.room(), "the last two are in trouble of their own");
    }

    @Test
    void aPhoneThatHasNotLeftYetIsNotBack() {
        show(phones, RegistrationState.REGISTERED);
        batches.join(phones);
        phones.forEach(batches::told);
        bench.registrations.ask();
        assertEquals(0, batches.room(), "registered still, or again?");
        bench.clock.move(Duration.ofSeconds(15));
        assertEquals(SIZE, batches.room());
    }

    @Test
    void phonesThatAreDoneWithAreNotWaitedFor() {
        batches.join(phones);
        assertEquals(0, batches.room());
        phones.subList(0, 98).forEach(batches::over);
        assertEquals(SIZE, batches.room());
    }

    @Test
    void phonesThatNeverComeBackHoldTheOthersForHalfADeadlineAndNoLonger() {
        batches.join(phones);
        phones.forEach(batches::told);
        bench.clock.move(Duration.ofMinutes(5));
        assertEquals(0, batches.room());
        bench.clock.move(Duration.ofSeconds(1));
        assertEquals(SIZE, batches.room());
    }

    private void show(List<DeviceName> some, RegistrationState state) {
        some.forEach(name -> bench.callManager.register(
                new Registration(name, state, "10.0.0.10", Optional.empty(), "Yes", "", "", "node")));
        bench.registrations.ask();
    }
}
