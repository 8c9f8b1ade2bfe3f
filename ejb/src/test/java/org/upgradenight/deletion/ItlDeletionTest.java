package org.upgradenight.deletion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.upgradenight.classification.WebState.OFFLINE;
import static org.upgradenight.classification.WebState.ONLINE;
import static org.upgradenight.inventory.RegistrationState.REGISTERED;
import static org.upgradenight.inventory.RegistrationState.UNREGISTERED;
import static org.upgradenight.trustlist.TrustListStatus.INSTALLED;
import static org.upgradenight.trustlist.TrustListStatus.MISMATCH;
import static org.upgradenight.trustlist.TrustListStatus.NOT_INSTALLED;
import static org.upgradenight.trustlist.TrustListStatus.UNKNOWN;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.upgradenight.bench.Bench;
import org.upgradenight.classification.WebState;
import org.upgradenight.inventory.RegistrationState;
import org.upgradenight.inventory.Trail;
import org.upgradenight.phone.CallState;
import org.upgradenight.phone.KeyScript;
import org.upgradenight.phone.KeyScriptCatalogue;
import org.upgradenight.phone.PlayResult;
import org.upgradenight.trustlist.TrustListStatus;

@Timeout(60)
class ItlDeletionTest {

    private static final Standing FRESH = new Standing(1, false);
    private static final Standing IN_DOUBT = new Standing(1, true);
    private static final PlayResult PLAYED = new PlayResult.Played();

    private final Bench bench = new Bench();
    private final Deque<PlayResult> plays = new ArrayDeque<>();
    private Optional<KeyScript> script =
            Optional.of(new KeyScriptCatalogue().shipped().get(0));
    private PaperJournal journal;

    @BeforeEach
    void register() {
        bench.registered(REGISTERED, Optional.of(bench.clock.instant().minus(Duration.ofDays(1))));
    }

    @AfterEach
    void close() {
        bench.close();
    }

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

    @Test
    void withoutAScriptNoKeyIsSent() {
        script = Optional.empty();
        assertEquals(
                "NO_SCRIPT",
                failed(bench.end(deletion(REGISTERED, FRESH, PLAYED), 1)).reason());
        assertEquals(List.of(), bench.events);
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

    private ItlDeletion deletion(RegistrationState registration, Standing standing, PlayResult... results) {
        plays.addAll(List.of(results));
        journal = new PaperJournal(bench.events, standing);
        DeletionTools tools = new DeletionTools(
                bench.cluster(),
                bench.callManager,
                bench.registrations,
                (model, load) -> script,
                (phone, played, pace, blind, mayPress, trail) -> play(),
                (phone, trail) -> bench.call(),
                Optional.empty(),
                bench.prober(),
                journal,
                () -> true,
                bench.clock);
        return new ItlDeletion(
                tools,
                bench.known(registration),
                new EarlierLook("sip78xx.12-5-1", "", MISMATCH),
                standing,
                Trail.NONE);
    }

    private PlayResult play() {
        assertTrue(journal.isOpen(), "a key without an open attempt");
        bench.events.add("play");
        return plays.size() > 1 ? plays.poll() : plays.element();
    }

    private static DeletionOutcome.Verified verified(DeletionResult result) {
        return assertInstanceOf(DeletionOutcome.Verified.class, result.outcome());
    }

    private static DeletionOutcome.Failed failed(DeletionResult result) {
        return assertInstanceOf(DeletionOutcome.Failed.class, result.outcome());
    }

    private static DeletionOutcome.Uncertain uncertain(DeletionResult result) {
        return assertInstanceOf(DeletionOutcome.Uncertain.class, result.outcome());
    }
}
