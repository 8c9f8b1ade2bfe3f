package org.upgradenight.deletion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.upgradenight.classification.WebState.OFFLINE;
import static org.upgradenight.classification.WebState.ONLINE;
import static org.upgradenight.inventory.RegistrationState.REGISTERED;
import static org.upgradenight.inventory.RegistrationState.UNREGISTERED;
import static org.upgradenight.trustlist.TrustListStatus.INSTALLED;
import static org.upgradenight.trustlist.TrustListStatus.UPDATE_FAILED;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.upgradenight.bench.Bench;
import org.upgradenight.inventory.Trail;
import org.upgradenight.phone.CallState;
import org.upgradenight.phone.CallStates;
import org.upgradenight.phone.CtiLine;
import org.upgradenight.phone.KeyScriptCatalogue;
import org.upgradenight.phone.KeyScriptPlayer;
import org.upgradenight.phone.PlayResult;

/** A deletion over CTI: the web server is off before, and opens only when the phone takes its configuration again. */
@Timeout(60)
class CtiDeletionTest {

    private static final Standing FRESH = new Standing(1, false);

    private final Bench bench = new Bench();
    private final PaperLine line = new PaperLine();

    @BeforeEach
    void register() {
        bench.registered(REGISTERED, Optional.of(bench.clock.instant().minus(Duration.ofDays(1))));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aPhoneIsToldToRestartAndProvenOnceItsWebServerOpens() {
        ItlDeletion deletion = deletion(FRESH);
        bench.shows(OFFLINE, UPDATE_FAILED).shows(ONLINE, INSTALLED);
        bench.turn(deletion);
        bench.hear(REGISTERED);
        bench.turn(deletion);
        assertEquals(List.of("play over cti", "pressed 1", "reset"), bench.events);
        assertInstanceOf(DeletionOutcome.Verified.class, bench.end(deletion, 3).outcome());
    }

    @Test
    void aPhoneThatStaysShutAfterItsRestartIsUnchanged() {
        ItlDeletion deletion = deletion(FRESH);
        bench.shows(OFFLINE, UPDATE_FAILED);
        bench.turn(deletion);
        bench.hear(REGISTERED);
        bench.turn(deletion);
        restarts();
        bench.turn(deletion);
        bench.turn(deletion);
        bench.turn(deletion);
        assertEquals(2, bench.count("play over cti"), bench.events::toString);
        bench.hear(REGISTERED);
        bench.turn(deletion);
        restarts();
        DeletionResult result = bench.end(deletion, 4);
        assertEquals(
                "UNCHANGED",
                assertInstanceOf(DeletionOutcome.Failed.class, result.outcome()).reason());
    }

    /** Its silence alone proves nothing: not before the restart, and not while it is away. */
    @Test
    void aPhoneThatDoesNotComeBackStaysUncertain() {
        ItlDeletion deletion = deletion(FRESH);
        bench.shows(OFFLINE, UPDATE_FAILED);
        bench.turn(deletion);
        bench.registered(UNREGISTERED, Optional.empty());
        bench.hear(UNREGISTERED);
        DeletionResult result = bench.end(deletion, 500);
        assertEquals(
                "NOT_REGISTERED_AGAIN",
                assertInstanceOf(DeletionOutcome.Uncertain.class, result.outcome())
                        .reason());
        assertEquals(1, bench.count("play over cti"));
    }

    @Test
    void aPhoneInACallIsNotRestarted() {
        ItlDeletion deletion = deletion(FRESH);
        bench.shows(OFFLINE, UPDATE_FAILED);
        bench.turn(deletion);
        bench.hear(REGISTERED);
        bench.call(new CallState.Busy("talking"));
        bench.turn(deletion);
        assertEquals(0, bench.count("reset"), bench.events::toString);
    }

    /** However long it waits: no attempt is open meanwhile, and what comes after has all of its time. */
    @Test
    void aPhoneWaitsForAPlace() {
        line.free = false;
        ItlDeletion deletion = deletion(FRESH);
        bench.shows(OFFLINE, UPDATE_FAILED);
        for (int waited = 0; waited < 300; waited++) {
            assertEquals(Optional.empty(), bench.turn(deletion));
        }
        assertEquals(List.of("ended 1 NOT_PRESSED"), bench.events);
        line.free = true;
        bench.turn(deletion);
        assertEquals(List.of("ended 1 NOT_PRESSED", "begin 2", "play over cti", "pressed 2"), bench.events);
        assertEquals(0, line.taken);
        assertEquals(Optional.empty(), bench.turn(deletion), "it has the time to come back");
    }

    private void restarts() {
        bench.registered(REGISTERED, Optional.of(bench.clock.instant()));
        bench.hear(REGISTERED);
    }

    private ItlDeletion deletion(Standing standing) {
        DeletionTools overHttp = new DeletionTools(
                bench.cluster(),
                bench.callManager,
                bench.registrations,
                (model, load) -> Optional.of(new KeyScriptCatalogue().shipped().get(0)),
                (phone, played, pace, blind, mayPress, trail) -> {
                    throw new AssertionError("pressed over HTTP");
                },
                (phone, trail) -> {
                    throw new AssertionError("asked over HTTP");
                },
                Optional.empty(),
                bench.prober(),
                new PaperJournal(bench.events, standing),
                () -> true,
                bench.clock);
        return new ItlDeletion(
                overHttp.over(line),
                bench.known(REGISTERED),
                new EarlierLook("", "", UPDATE_FAILED),
                standing,
                Trail.NONE);
    }

    private final class PaperLine implements CtiLine {

        private boolean free = true;
        private int taken;

        @Override
        public KeyScriptPlayer player() {
            return (phone, played, pace, blind, mayPress, trail) -> {
                assertEquals(1, taken, "played without a place");
                bench.events.add("play over cti");
                return new PlayResult.Played();
            };
        }

        @Override
        public CallStates callStates() {
            return (phone, trail) -> bench.call();
        }

        @Override
        public boolean enter() {
            taken += free ? 1 : 0;
            return free;
        }

        @Override
        public void leave() {
            taken--;
        }

        @Override
        public void close() {}
    }
}
