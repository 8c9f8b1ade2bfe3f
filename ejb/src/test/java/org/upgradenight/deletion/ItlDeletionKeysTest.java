package org.upgradenight.deletion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.upgradenight.classification.WebState.ONLINE;
import static org.upgradenight.inventory.RegistrationState.REGISTERED;
import static org.upgradenight.trustlist.TrustListStatus.INSTALLED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.upgradenight.bench.Bench;
import org.upgradenight.phone.PlayResult;

/** What the keys meet, and what becomes of the deletion then. */
@Timeout(60)
class ItlDeletionKeysTest extends DeletionBench {

    @Test
    void nobodyIsPressedInACallAndNoAttemptIsOpenWhileItIsWaitedFor() {
        ItlDeletion deletion = deletion(REGISTERED, FRESH, new PlayResult.InCall("connected"));
        Instant begun = bench.clock.instant();
        Optional<DeletionResult> result = bench.turn(deletion);
        while (result.isEmpty()) {
            assertFalse(journal.isOpen(), "a crash now would leave the phone in doubt");
            result = bench.turn(deletion);
        }
        assertEquals(
                "IN_CALL",
                assertInstanceOf(DeletionOutcome.Postponed.class, result.get().outcome())
                        .reason());
        assertFalse(journal.isOpen());
        assertEquals(0, bench.looked());
        Duration took = Duration.between(begun, bench.clock.instant());
        assertTrue(took.compareTo(Bench.LIMITS.conversationDeadline()) <= 0, took.toString());
        assertTrue(took.compareTo(Bench.LIMITS.conversationDeadline().minusSeconds(20)) > 0, took.toString());
    }

    @Test
    void aCallThatEndsLetsTheDeletionGoOn() {
        ItlDeletion deletion = deletion(REGISTERED, FRESH, new PlayResult.InCall("ringing"), PLAYED);
        bench.shows(ONLINE, INSTALLED);
        bench.turn(deletion);
        bench.turn(deletion);
        bench.hear(REGISTERED);
        verified(bench.end(deletion, 1));
        assertEquals(List.of("play", "ended 1 NOT_PRESSED", "begin 2", "play", "pressed 2"), bench.events);
    }

    @Test
    void aDisturbedSequenceIsTriedTwiceAgainAndNotMore() {
        PlayResult disturbed = new PlayResult.Harmless("SCREEN_UNEXPECTED", "somebody uses the phone");
        DeletionResult result = bench.end(deletion(REGISTERED, FRESH, disturbed, disturbed, disturbed, PLAYED), 10);
        assertEquals("SCREEN_UNEXPECTED", failed(result).reason());
        assertEquals(3, bench.count("play"));
        assertEquals(3, result.attempt());
        assertFalse(journal.isOpen());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERROR_4", "UNAUTHORIZED_401", "NOT_A_PHONE", "CALL_STATE_UNKNOWN", "ROW_NOT_FOUND"})
    void aLastingHindranceFailsAtOnce(String reason) {
        DeletionResult result = bench.end(deletion(REGISTERED, FRESH, new PlayResult.Harmless(reason, ""), PLAYED), 1);
        assertEquals(reason, failed(result).reason());
        assertEquals(List.of("play", "ended 1 NOT_PRESSED"), bench.events);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LEASE_LOST", "INTERRUPTED"})
    void whatIsNotThePhonesFaultIsNotItsFailure(String reason) {
        PlayResult ours = new PlayResult.Harmless(reason, "");
        ItlDeletion deletion = deletion(REGISTERED, FRESH, ours, ours, ours, ours, PLAYED);
        bench.shows(ONLINE, INSTALLED);
        for (int i = 0; i < 4; i++) {
            assertEquals(Optional.empty(), bench.turn(deletion));
            assertFalse(journal.isOpen());
        }
        bench.turn(deletion);
        bench.hear(REGISTERED);
        verified(bench.end(deletion, 1));
    }

    @Test
    void keysWhoseFateIsUnknownCountAsPressed() {
        PlayResult doubt = new PlayResult.InDoubt("NO_ANSWER_AFTER_LAST_KEY", "timeout");
        ItlDeletion deletion = deletion(REGISTERED, FRESH, doubt, PLAYED);
        bench.shows(ONLINE, INSTALLED);
        bench.turn(deletion);
        bench.hear(REGISTERED);
        verified(bench.end(deletion, 1));
        assertEquals(List.of("play", "pressed 1 NO_ANSWER_AFTER_LAST_KEY"), bench.events);
    }

    @Test
    void withoutAScriptNoKeyIsSent() {
        script = Optional.empty();
        assertEquals(
                "NO_SCRIPT",
                failed(bench.end(deletion(REGISTERED, FRESH, PLAYED), 1)).reason());
        assertEquals(List.of(), bench.events);
    }
}
