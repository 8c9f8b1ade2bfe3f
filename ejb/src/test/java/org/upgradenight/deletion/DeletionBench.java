package org.upgradenight.deletion;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.upgradenight.inventory.RegistrationState.REGISTERED;
import static org.upgradenight.trustlist.TrustListStatus.MISMATCH;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.upgradenight.bench.Bench;
import org.upgradenight.inventory.RegistrationState;
import org.upgradenight.inventory.Trail;
import org.upgradenight.phone.KeyScript;
import org.upgradenight.phone.KeyScriptCatalogue;
import org.upgradenight.phone.PlayResult;

/** One deletion on the bench: its plays, its journal, and what is expected of its end. */
abstract class DeletionBench {

    static final Standing FRESH = new Standing(1, false);
    static final Standing IN_DOUBT = new Standing(1, true);
    static final PlayResult PLAYED = new PlayResult.Played();

    final Bench bench = new Bench();
    final Deque<PlayResult> plays = new ArrayDeque<>();
    Optional<KeyScript> script = Optional.of(new KeyScriptCatalogue().shipped().get(0));
    PaperJournal journal;

    @BeforeEach
    void register() {
        bench.registered(REGISTERED, Optional.of(bench.clock.instant().minus(Duration.ofDays(1))));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    ItlDeletion deletion(RegistrationState registration, Standing standing, PlayResult... results) {
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

    static DeletionOutcome.Verified verified(DeletionResult result) {
        return assertInstanceOf(DeletionOutcome.Verified.class, result.outcome());
    }

    static DeletionOutcome.Failed failed(DeletionResult result) {
        return assertInstanceOf(DeletionOutcome.Failed.class, result.outcome());
    }

    static DeletionOutcome.Uncertain uncertain(DeletionResult result) {
        return assertInstanceOf(DeletionOutcome.Uncertain.class, result.outcome());
    }
}
