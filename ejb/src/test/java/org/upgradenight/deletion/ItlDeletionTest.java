package org.upgradenight.deletion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.upgradenight.classification.WebState.OFFLINE;
import static org.upgradenight.classification.WebState.ONLINE;
import static org.upgradenight.inventory.RegistrationState.REGISTERED;
import static org.upgradenight.inventory.RegistrationState.UNREGISTERED;
import static org.upgradenight.trustlist.TrustListStatus.INSTALLED;
import static org.upgradenight.trustlist.TrustListStatus.MISMATCH;
import static org.upgradenight.trustlist.TrustListStatus.NOT_INSTALLED;
import static org.upgradenight.trustlist.TrustListStatus.UNKNOWN;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.upgradenight.bench.Bench;
import org.upgradenight.classification.WebState;
import org.upgradenight.phone.CallState;
import org.upgradenight.phone.PlayResult;
import org.upgradenight.trustlist.TrustListStatus;

@Timeout(60)
class ItlDeletionTest extends DeletionBench {

    @Test
    void aPhoneThatRestartsByItselfIsProvenWithoutTheClustersHelp() {
        ItlDeletion deletion = deletion(REGISTERED, FRESH, PLAYED);
        bench.shows(OFFLINE, UNKNOWN).shows(ONLINE, INSTALLED);
        assertEquals(Optional.empty(), bench.turn(deletion));
        bench.hear(REGISTERED);
        DeletionResult result = bench.end(deletion, 2);
        assertEquals("PROVEN", verified(result).reason());
        assertEquals(Set.of(Proof.ITL_HASH), verified(result).proofs());
        assertEquals(List.of("play", "pressed 1"), bench.events);
        assertEquals(1, result.attempt());
    }

    @Test
    void aGoodListIsNoProofBeforeThePhoneIsRegisteredAgain() {
        bench.registered(UNREGISTERED, Optional.empty());
        ItlDeletion deletion = deletion(REGISTERED, FRESH, PLAYED);
        bench.shows(ONLINE, INSTALLED);
        bench.turn(deletion);
        bench.hear(UNREGISTERED);
        assertEquals(Optional.empty(), bench.turn(deletion));
        bench.registered(REGISTERED, Optional.of(bench.clock.instant()));
        bench.hear(REGISTERED);
        verified(bench.end(deletion, 1));
    }

    @Test
    void aPhoneThatNeverRegistersAgainStaysUncertain() {
        bench.registered(UNREGISTERED, Optional.empty());
        ItlDeletion deletion = deletion(REGISTERED, FRESH, PLAYED);
        bench.shows(ONLINE, INSTALLED);
        bench.turn(deletion);
        bench.hear(UNREGISTERED);
        assertEquals("NOT_REGISTERED_AGAIN", uncertain(bench.end(deletion, 250)).reason());
    }

    @Test
    void theClusterIsAskedForTheRestartOnce() {
        ItlDeletion deletion = deletion(REGISTERED, FRESH, PLAYED);
        bench.shows(ONLINE, NOT_INSTALLED)
                .shows(ONLINE, NOT_INSTALLED)
                .shows(OFFLINE, UNKNOWN)
                .shows(OFFLINE, UNKNOWN)
                .shows(ONLINE, INSTALLED);
        bench.turn(deletion);
        bench.hear(REGISTERED);
        verified(bench.end(deletion, 5));
        assertEquals(List.of("play", "pressed 1", "reset"), bench.events);
    }

    @Test
    void aPhoneInACallIsNotRestartedBeforeItHangsUp() {
        ItlDeletion deletion = deletion(REGISTERED, FRESH, PLAYED);
        bench.shows(ONLINE, NOT_INSTALLED);
        bench.call(new CallState.Busy("somebody calls for help"));
        bench.turn(deletion);
        bench.turn(deletion);
        bench.turn(deletion);
        assertEquals(0, bench.count("reset"));
        bench.call(new CallState.Idle("bench"));
        bench.turn(deletion);
        assertEquals(1, bench.count("reset"));
    }

    @Test
    void aPhoneThatStaysInACallIsUncertainWithThatReason() {
        ItlDeletion deletion = deletion(REGISTERED, IN_DOUBT);
        bench.shows(ONLINE, MISMATCH);
        bench.call(new CallState.Busy("somebody calls for help"));
        assertEquals("IN_CALL", uncertain(bench.end(deletion, 130)).reason());
        assertEquals(List.of(), bench.events);
    }

    @Test
    void aPhoneOnItsWayBackIsLookedAtOnlyNowAndThenUntilItIsRegistered() {
        ItlDeletion deletion = deletion(REGISTERED, FRESH, PLAYED);
        bench.shows(OFFLINE, UNKNOWN);
        bench.turn(deletion);
        bench.turn(deletion);
        assertEquals(1, bench.looked());
        bench.registered(UNREGISTERED, Optional.empty());
        bench.hear(UNREGISTERED);
        for (int turn = 0; turn < 144; turn++) {
            bench.turn(deletion);
        }
        assertEquals(4, bench.looked());
        bench.shows(ONLINE, INSTALLED);
        bench.shows(ONLINE, INSTALLED);
        bench.registered(REGISTERED, Optional.of(bench.clock.instant()));
        bench.hear(REGISTERED);
        verified(bench.end(deletion, 2));
    }

    @Test
    void anInterruptedAttemptThatShowsTheListGoodIsNotPressed() {
        ItlDeletion deletion = deletion(REGISTERED, IN_DOUBT);
        bench.shows(ONLINE, INSTALLED);
        bench.hear(REGISTERED);
        DeletionResult result = bench.end(deletion, 1);
        verified(result);
        assertEquals(1, result.attempt());
        assertEquals(List.of(), bench.events);
    }

    @Test
    void anInterruptedAttemptIsRestartedAndPressedOnlyOnceTheListProvesUnchanged() {
        ItlDeletion deletion = deletion(REGISTERED, IN_DOUBT, PLAYED);
        bench.shows(ONLINE, MISMATCH)
                .shows(ONLINE, MISMATCH)
                .shows(OFFLINE, UNKNOWN)
                .shows(ONLINE, MISMATCH)
                .shows(ONLINE, MISMATCH)
                .shows(OFFLINE, UNKNOWN)
                .shows(ONLINE, INSTALLED);
        bench.hear(REGISTERED);
        for (int look = 0; look < 5; look++) {
            assertEquals(Optional.empty(), bench.turn(deletion));
        }
        assertEquals(List.of("reset", "ended 1 UNCHANGED"), bench.events);
        bench.turn(deletion);
        bench.hear(REGISTERED);
        DeletionResult result = bench.end(deletion, 5);
        verified(result);
        assertEquals(2, result.attempt());
        assertEquals(List.of("reset", "ended 1 UNCHANGED", "begin 2", "play", "pressed 2"), bench.events);
    }

    @Test
    void aPhoneThatTakesTheKeysWithoutEffectGoesToTheTechnicianAfterTwoAttempts() {
        ItlDeletion deletion = deletion(REGISTERED, FRESH, PLAYED, PLAYED, PLAYED);
        restartsUnchanged();
        restartsUnchanged();
        DeletionResult result = bench.end(deletion, 20);
        assertEquals("UNCHANGED", failed(result).reason());
        assertEquals(2, result.attempt());
        assertEquals(2, bench.count("play"));
        assertEquals(
                List.of("play", "pressed 1", "reset", "ended 1 UNCHANGED", "begin 2", "play", "pressed 2", "reset"),
                bench.events);
    }

    @Test
    void aPhoneNotSeenAgainIsUncertainAtTheDeadlineAndNeverPressedAgain() {
        ItlDeletion deletion = deletion(REGISTERED, FRESH, PLAYED, PLAYED);
        bench.shows(OFFLINE, UNKNOWN);
        DeletionResult result = bench.end(deletion, 125);
        assertEquals("NOT_SEEN_AGAIN", uncertain(result).reason());
        assertEquals(Optional.empty(), result.lastLook());
        assertEquals(1, bench.count("play"));
    }

    @Test
    void aListThatNobodyCanJudgeIsUncertainAtTheDeadline() {
        ItlDeletion deletion = deletion(REGISTERED, FRESH, PLAYED, PLAYED);
        bench.shows(ONLINE, UNKNOWN);
        assertEquals("TRUST_LIST_UNKNOWN", uncertain(bench.end(deletion, 125)).reason());
        assertEquals(1, bench.count("play"));
        assertEquals(1, bench.count("reset"));
    }

    @Test
    void aPhoneThatWasUnregisteredBeforeNeedNotRegister() {
        bench.registered(UNREGISTERED, Optional.empty());
        ItlDeletion deletion = deletion(UNREGISTERED, FRESH, PLAYED);
        bench.shows(ONLINE, INSTALLED);
        bench.turn(deletion);
        verified(bench.end(deletion, 1));
    }

    @Test
    void anUnregisteredPhoneThatKeepsItsListProvesUnchangedWithoutARestart() {
        bench.registered(UNREGISTERED, Optional.empty());
        ItlDeletion deletion = deletion(UNREGISTERED, FRESH, PLAYED, PLAYED);
        bench.shows(ONLINE, MISMATCH);
        bench.turn(deletion);
        bench.hear(UNREGISTERED);
        while (bench.count("ended 1 UNCHANGED") == 0) {
            assertEquals(Optional.empty(), bench.turn(deletion));
        }
        bench.turn(deletion);
        bench.hear(UNREGISTERED);
        assertEquals("UNCHANGED", failed(bench.end(deletion, 60)).reason());
        assertEquals(2, bench.count("play"));
    }

    /** Whatever phones and keys do: no key without an open attempt, none after a proof, and an end in time. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whateverHappensTheRulesHold(long seed) {
        Random random = new Random(seed);
        List<PlayResult> results = List.of(
                PLAYED,
                new PlayResult.InCall(""),
                new PlayResult.Harmless("NO_ANSWER", ""),
                new PlayResult.InDoubt("NO_ANSWER_AFTER_LAST_KEY", ""));
        PlayResult[] script = new PlayResult[60];
        Arrays.setAll(script, i -> results.get(random.nextInt(results.size())));
        ItlDeletion deletion = deletion(REGISTERED, random.nextBoolean() ? FRESH : IN_DOUBT, script);
        for (int i = 0; i < 200; i++) {
            bench.shows(oneOf(WebState.values(), random), oneOf(TrustListStatus.values(), random));
        }
        Instant latest =
                bench.clock.instant().plus(Bench.LIMITS.conversationDeadline()).plus(Bench.LIMITS.poll());
        DeletionResult result = bench.end(deletion, 200);
        assertFalse(bench.clock.instant().isAfter(latest));
        if (result.outcome() instanceof DeletionOutcome.Uncertain) {
            assertTrue(journal.isOpen(), "an attempt without proof is closed by its outcome only");
        }
    }

    private static <T> T oneOf(T[] all, Random random) {
        return List.of(all).get(random.nextInt(all.length));
    }

    private void restartsUnchanged() {
        bench.shows(ONLINE, MISMATCH)
                .shows(OFFLINE, UNKNOWN)
                .shows(ONLINE, MISMATCH)
                .shows(ONLINE, MISMATCH);
    }
}
