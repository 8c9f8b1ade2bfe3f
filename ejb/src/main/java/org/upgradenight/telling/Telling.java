package org.upgradenight.telling;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.upgradenight.callmanager.CallManagerUnavailableException;
import org.upgradenight.callmanager.DeviceRefusedException;
import org.upgradenight.classification.Observation;
import org.upgradenight.classification.WebState;
import org.upgradenight.flight.Turn;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.Trail;
import org.upgradenight.phone.CallState;
import org.upgradenight.phone.Phone;
import org.upgradenight.probe.Subject;

/**
 * One phone that is told to fetch its configuration and looked at until it follows. All of it can be done twice: a phone
 * that is told again fetches again.
 */
public final class Telling {

    /** A phone that is not registered hears nothing from the cluster; it gets a few looks, not the whole deadline. */
    private static final int LOOKS_AT_UNREGISTERED = 3;

    /** After this part of the deadline it is late: a phone that does not follow is restarted. */
    private static final int LATE_AFTER_PART = 3;

    private final TellingTools tools;
    private final DeviceName phone;
    private final Trail trail;
    private final Instant begun;
    private boolean heard;
    private boolean unanswered;
    private boolean restartAsked;
    private int looks;
    private Subject lookedAt;
    private Optional<Observation> last = Optional.empty();

    /** The deadline of the conversation begins here. */
    public Telling(TellingTools tools, DeviceName phone, Trail trail) {
        this.tools = tools;
        this.phone = phone;
        this.trail = trail;
        this.begun = tools.clock().instant();
    }

    /** Tells the phone to fetch its configuration. */
    public void tell() {
        ask("apply", tools.callManager()::apply);
        tools.batches().told(phone);
        trail.note("axl", "told to fetch its configuration");
    }

    /** Whether the cluster said that it passed a request on to the phone. */
    public boolean heard() {
        return heard;
    }

    /** Looks once. A request whose answer got lost is repeated before. */
    public Observation look(Subject subject) {
        if (unanswered) {
            tell();
        }
        looks++;
        lookedAt = subject;
        Observation seen = tools.prober().observe(tools.cluster(), tools.callManager(), subject, trail);
        last = Optional.of(seen);
        return seen;
    }

    public Optional<Observation> lastLook() {
        return last;
    }

    /** Whether a phone that is not registered has had its looks. */
    public boolean lookedInVain() {
        return looks >= LOOKS_AT_UNREGISTERED;
    }

    /** Whether a phone that hears would have followed by now. */
    public boolean isLate() {
        return passed().compareTo(deadline().dividedBy(LATE_AFTER_PART)) > 0;
    }

    public boolean timeIsUp() {
        return passed().compareTo(deadline()) >= 0;
    }

    /**
     * Waits for the next look.
     *
     * @param restartable whether a restart can help; it is asked for once, when it is late, and not of a phone that says
     *     it is in a call
     */
    public <R> Turn<R> again(boolean restartable) {
        if (restartable && !restartAsked && isLate() && !inCall()) {
            restartAsked = true;
            trail.note("axl", "no effect seen, restart asked");
            ask("restart", tools.callManager()::reset);
        }
        return new Turn.Again<>(tools.cluster().limits().poll());
    }

    private boolean inCall() {
        if (last.isEmpty() || last.get().web() != WebState.ONLINE) {
            return false;
        }
        Phone answering =
                Phone.of(tools.cluster(), lookedAt.device(), last.get().facts().load(), lookedAt.address());
        if (tools.callStates().of(answering, trail) instanceof CallState.Busy busy) {
            trail.note("decision", "in a call, the restart waits: " + busy.detail());
            return true;
        }
        return false;
    }

    private void ask(String what, Predicate<DeviceName> request) {
        unanswered = false;
        try {
            boolean passedOn = request.test(phone);
            heard |= passedOn;
            if (!passedOn) {
                trail.note("axl", "the cluster has no such phone any more");
            }
        } catch (CallManagerUnavailableException silent) {
            unanswered = true;
            trail.note("axl", "no answer to " + what + ": " + silent.getMessage());
        } catch (DeviceRefusedException refused) {
            trail.note("axl", "refused " + what + ": " + refused.getMessage());
        }
    }

    private Duration passed() {
        return Duration.between(begun, tools.clock().instant());
    }

    private Duration deadline() {
        return tools.cluster().limits().conversationDeadline();
    }
}
