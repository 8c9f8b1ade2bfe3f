package org.upgradenight.deletion;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.upgradenight.classification.Observation;
import org.upgradenight.classification.PhoneFacts;
import org.upgradenight.flight.Conversation;
import org.upgradenight.flight.Turn;
import org.upgradenight.inventory.InventoriedDevice;
import org.upgradenight.inventory.Trail;
import org.upgradenight.phone.KeyScript;
import org.upgradenight.phone.Phone;
import org.upgradenight.phone.PlayResult;
import org.upgradenight.phone.PressRisks;

/**
 * The deletion on one phone, turn by turn: press, let it restart, look until it proves the cluster's trust list. A phone
 * whose earlier attempt is in doubt is never simply pressed: it is restarted and looked at first, which either shows the
 * list good or brings the phone to a known place with the list proven unchanged.
 */
public final class ItlDeletion implements Conversation<DeletionResult> {

    /** Disturbed sequences, ended before any harmful key, that are tried again. */
    private static final int MOST_DISTURBED = 2;

    /** Key paces between two sequences on one phone: twice {@code **#} within ten seconds restarts a 79xx. */
    private static final int PACES_BETWEEN_SEQUENCES = 12;

    /** Key paces after which a phone that fell silent in the middle of its keys is tried again: its web server may restart. */
    private static final int PACES_AFTER_SILENCE = 45;

    /** Key paces after the last key in which a phone that restarts by itself has begun to. */
    private static final int PACES_UNTIL_LOOKED_AT = 3;

    private final DeletionTools tools;
    private final InventoriedDevice known;
    private final EarlierLook earlier;
    private final Trail trail;
    private final Aftermath aftermath;
    private Instant deadline;
    private boolean pressing;
    private int attempt;
    private int unchanged;
    private int disturbed;

    /** @param earlier the look that found the phone in need of it */
    public ItlDeletion(
            DeletionTools tools, InventoriedDevice known, EarlierLook earlier, Standing standing, Trail trail) {
        this.tools = tools;
        this.known = known;
        this.earlier = earlier;
        this.trail = trail;
        this.attempt = standing.attempt();
        this.pressing = !standing.inDoubt();
        this.deadline = inTime();
        this.aftermath = new Aftermath(tools, known, earlier, trail);
        if (standing.inDoubt()) {
            trail.note(
                    "decision", "attempt " + attempt + " was interrupted: the phone is looked at before anything else");
            aftermath.begin();
        }
    }

    @Override
    public String device() {
        return known.device().name().value();
    }

    @Override
    public String site() {
        return known.site();
    }

    @Override
    public Turn<DeletionResult> turn() {
        return pressing ? press() : look();
    }

    private Turn<DeletionResult> press() {
        Optional<KeyScript> script = tools.scripts().deletingItl(known.device().model(), runningLoad());
        if (script.isEmpty()) {
            return failed(
                    "NO_SCRIPT",
                    "no trustworthy key sequence is known for " + known.device().model());
        }
        if (!tools.enter()) {
            return waitForPlace();
        }
        PlayResult result = play(script.get());
        if (result instanceof PlayResult.Played) {
            return pressed("");
        }
        if (result instanceof PlayResult.InDoubt doubt) {
            trail.note("decision", "in doubt after the keys: " + doubt.detail());
            return pressed(doubt.reason());
        }
        if (result instanceof PlayResult.InCall call) {
            return postpone(call);
        }
        return disturbed((PlayResult.Harmless) result);
    }

    /** Nothing was sent, so a crash meanwhile leaves nothing in doubt; and the time that it takes is not the phone's. */
    private Turn<DeletionResult> waitForPlace() {
        if (attempt != 0) {
            tools.journal().ended(device(), attempt, AttemptState.NOT_PRESSED, "NO_PLACE");
            attempt = 0;
        }
        deadline = inTime();
        return again(tools.cluster().limits().poll());
    }

    private PlayResult play(KeyScript script) {
        try {
            if (attempt == 0) {
                attempt = tools.journal().begin(device());
            }
            return tools.player()
                    .play(
                            Phone.of(tools.cluster(), known.device(), runningLoad(), known.address()),
                            script,
                            tools.cluster().limits().keyPace(),
                            PressRisks.of(tools.cluster().limits()),
                            tools.mayPress(),
                            trail);
        } finally {
            tools.leave();
        }
    }

    private Turn<DeletionResult> pressed(String reason) {
        tools.journal().pressed(device(), attempt, reason);
        pressing = false;
        aftermath.begin();
        Duration poll = tools.cluster().limits().poll();
        Duration soon = paces(PACES_UNTIL_LOOKED_AT);
        return again(soon.compareTo(poll) < 0 ? soon : poll);
    }

    /** Nobody is pressed in a call; the attempt is closed, so that a crash now leaves nothing in doubt. */
    private Turn<DeletionResult> postpone(PlayResult.InCall call) {
        tools.journal().ended(device(), attempt, AttemptState.NOT_PRESSED, "IN_CALL");
        int tried = attempt;
        attempt = 0;
        Duration later =
                atLeast(paces(PACES_BETWEEN_SEQUENCES), tools.cluster().limits().poll());
        if (expired(later)) {
            return over(new DeletionOutcome.Postponed("IN_CALL", call.detail()), tried);
        }
        return again(later);
    }

    private Turn<DeletionResult> disturbed(PlayResult.Harmless result) {
        tools.journal().ended(device(), attempt, AttemptState.NOT_PRESSED, result.reason());
        int tried = attempt;
        attempt = 0;
        Duration later = paces(Disturbance.silent(result.reason()) ? PACES_AFTER_SILENCE : PACES_BETWEEN_SEQUENCES);
        if (Disturbance.ours(result.reason()) && !expired(later)) {
            trail.note("decision", "not the phone's fault (" + result.reason() + "), tried again");
            return again(later);
        }
        if (!Disturbance.passing(result.reason()) || ++disturbed > MOST_DISTURBED || expired(later)) {
            return over(new DeletionOutcome.Failed(result.reason(), result.detail()), tried);
        }
        trail.note("decision", "disturbed (" + result.reason() + "), tried again");
        return again(later);
    }

    private Turn<DeletionResult> look() {
        Aftermath.Sight sight = aftermath.look(expired(Duration.ZERO));
        return switch (sight) {
            case PROVEN ->
                over(new DeletionOutcome.Verified("PROVEN", aftermath.evidence(), aftermath.proofs()), attempt);
            case UNCHANGED -> unchanged();
            case NOT_YET -> again(tools.cluster().limits().poll());
            // Asking what the watch has heard costs nothing, and the sooner it is asked, the sooner the phone is
            // proven.
            case NOT_BACK -> again(tools.cluster().limits().poll().dividedBy(2));
            case UNPROVEN -> over(new DeletionOutcome.Uncertain(aftermath.reason(), aftermath.evidence()), attempt);
        };
    }

    private Turn<DeletionResult> unchanged() {
        Duration later = paces(PACES_BETWEEN_SEQUENCES);
        if (++unchanged >= tools.cluster().limits().attempts() || expired(later)) {
            return over(new DeletionOutcome.Failed("UNCHANGED", aftermath.evidence()), attempt);
        }
        tools.journal().ended(device(), attempt, AttemptState.UNCHANGED, "UNCHANGED");
        trail.note("decision", "the phone proves unchanged by attempt " + attempt + ", pressed again");
        attempt = 0;
        pressing = true;
        return again(later);
    }

    private Turn<DeletionResult> failed(String reason, String detail) {
        return over(new DeletionOutcome.Failed(reason, detail), attempt);
    }

    private Turn<DeletionResult> over(DeletionOutcome outcome, int lastAttempt) {
        trail.note("decision", outcome.getClass().getSimpleName() + " " + outcome.reason() + " " + outcome.detail());
        aftermath.end();
        return new Turn.Finished<>(new DeletionResult(device(), outcome, lastAttempt, aftermath.lastLook()));
    }

    private String runningLoad() {
        return aftermath
                .lastLook()
                .map(Observation::facts)
                .map(PhoneFacts::load)
                .orElse(earlier.load());
    }

    private Instant inTime() {
        return tools.clock().instant().plus(tools.cluster().limits().conversationDeadline());
    }

    private boolean expired(Duration after) {
        return tools.clock().instant().plus(after).isAfter(deadline);
    }

    private Duration paces(int count) {
        return tools.cluster().limits().keyPace().multipliedBy(count);
    }

    private static Duration atLeast(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static Turn<DeletionResult> again(Duration after) {
        return new Turn.Again<>(after);
    }
}
