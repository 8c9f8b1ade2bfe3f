package org.upgradenight.deletion;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.upgradenight.callmanager.CallManagerUnavailableException;
import org.upgradenight.callmanager.DeviceRefusedException;
import org.upgradenight.callmanager.Registration;
import org.upgradenight.classification.Observation;
import org.upgradenight.classification.PhoneFacts;
import org.upgradenight.classification.WebState;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.InventoriedDevice;
import org.upgradenight.inventory.RegistrationState;
import org.upgradenight.inventory.Trail;
import org.upgradenight.phone.CallState;
import org.upgradenight.phone.Phone;
import org.upgradenight.probe.Subject;

/**
 * The time after the keys: a phone fetches its new trust list at its next restart. Some restart by themselves; the
 * others are asked to by the cluster, once. Then the phone is looked at until it proves one thing or the other.
 */
final class Aftermath {

    /** What the present look proves. */
    enum Sight {
        /** The phone shows the cluster's trust list and is registered again. */
        PROVEN,
        /** It has restarted and still refuses the list: the keys had no effect. */
        UNCHANGED,
        NOT_YET,
        /** It was left alone until the cluster says that it is back. */
        NOT_BACK,
        /** Time is up without proof. */
        UNPROVEN
    }

    /** Looks after the restart that must agree before a phone counts as unchanged. */
    private static final int LOOKS_TO_BE_SURE = 2;

    /** Polls without a sign of the restart after which it is asked for again. */
    private static final int POLLS_UNTIL_ASKED_AGAIN = 20;

    /**
     * Turns in which a phone that is on its way back is left alone before it is looked at all the same: some twenty-four
     * polls, as long as a long boot.
     */
    private static final int TURNS_LEFT_ALONE = 48;

    /** Key paces after which a menu that an interrupted sequence left open has closed by itself. */
    private static final int PACES_UNTIL_IDLE = 90;

    private final DeletionTools tools;
    private final InventoriedDevice known;
    private final EarlierLook earlier;
    private final Trail trail;
    private Optional<Instant> registeredBefore;
    private Optional<Observation> last = Optional.empty();
    private Instant begun;
    private Instant mayAskAgain = Instant.MIN;
    private boolean restartAsked;
    private boolean restarted;
    private boolean registeredAgain;
    private boolean gone;
    private boolean shownGood;
    private int leftAlone;
    private int badLooks;
    private String reason = "NOT_SEEN_AGAIN";

    Aftermath(DeletionTools tools, InventoriedDevice known, EarlierLook earlier, Trail trail) {
        this.tools = tools;
        this.known = known;
        this.earlier = earlier;
        this.trail = trail;
        this.registeredBefore = known.registeredSince();
        this.begun = tools.clock().instant();
    }

    /** The keys were sent just now, or an interrupted attempt is taken up. */
    void begin() {
        tools.registrations().latest(name()).flatMap(Registration::since).ifPresent(since -> {
            registeredBefore = Optional.of(since);
        });
        tools.registrations().follow(name());
        begun = tools.clock().instant();
        restartAsked = false;
        mayAskAgain = Instant.MIN;
        restarted = false;
        registeredAgain = false;
        gone = false;
        shownGood = false;
        leftAlone = 0;
        badLooks = 0;
    }

    void end() {
        tools.registrations().forget(name());
    }

    Optional<Observation> lastLook() {
        return last;
    }

    String evidence() {
        return last.map(Observation::evidence).orElse("");
    }

    String reason() {
        return reason;
    }

    Sight look(boolean timeIsUp) {
        Optional<Registration> registration = tools.registrations().latest(name());
        registeredAgain |= registeredAnew(registration);
        restarted |= registeredAgain;
        if (!timeIsUp && isLeftAlone(registration)) {
            return Sight.NOT_BACK;
        }
        Observation seen =
                tools.prober().observe(tools.cluster(), tools.callManager(), Subject.of(known, registration), trail);
        if (tools.line().isPresent() && seen.web() == WebState.OFFLINE) {
            return shut(registration, timeIsUp);
        }
        gone |= seen.web() == WebState.OFFLINE;
        restarted |= restartAsked && seen.web() == WebState.OFFLINE;
        if (seen.web() != WebState.ONLINE) {
            reason = "NOT_SEEN_AGAIN";
            return timeIsUp ? Sight.UNPROVEN : Sight.NOT_YET;
        }
        last = Optional.of(seen);
        return switch (seen.trustList()) {
            case INSTALLED, UPDATED -> good(seen, registration, timeIsUp);
            case UPDATE_FAILED, MISMATCH -> bad(registration, timeIsUp);
            case NOT_INSTALLED -> waitForRestart(registration, timeIsUp);
            case UNKNOWN, NOT_SUPPORTED -> unclear(registration, timeIsUp);
        };
    }

    /**
     * The web server was off before, so that it is silent says nothing. Once the phone has restarted and is registered, it
     * says that the phone still does not take the configuration that opens it.
     */
    private Sight shut(Optional<Registration> registration, boolean timeIsUp) {
        boolean registered = registration
                .filter(now -> now.state() == RegistrationState.REGISTERED)
                .isPresent();
        if (!registered) {
            reason = "NOT_REGISTERED_AGAIN";
            return timeIsUp ? Sight.UNPROVEN : Sight.NOT_YET;
        }
        return bad(registration, timeIsUp);
    }

    /** A phone on its way back has nothing new to show before it is registered: the cluster tells that for all at once. */
    private boolean isLeftAlone(Optional<Registration> registration) {
        boolean onItsWay = (gone || shownGood)
                && known.registration() == RegistrationState.REGISTERED
                && registration
                        .filter(now -> now.state() != RegistrationState.REGISTERED)
                        .isPresent();
        leftAlone = onItsWay ? (leftAlone + 1) % TURNS_LEFT_ALONE : 0;
        return leftAlone > 0;
    }

    /** What speaks for the deletion; of a phone that proves it. */
    Set<Proof> proofs() {
        Set<Proof> proofs = EnumSet.noneOf(Proof.class);
        last.map(earlier::provenBy).ifPresent(proofs::addAll);
        if (registeredAgain) {
            proofs.add(Proof.REREGISTERED);
        }
        return proofs;
    }

    private Sight good(Observation seen, Optional<Registration> registration, boolean timeIsUp) {
        if (earlier.provenBy(seen).isEmpty()) {
            unclear(registration, timeIsUp);
            reason = earlier.contradicted(seen) ? "EVIDENCE_CONFLICTS" : "NOTHING_NEW";
            return timeIsUp ? Sight.UNPROVEN : Sight.NOT_YET;
        }
        boolean registered = registration
                .filter(now -> now.state() == RegistrationState.REGISTERED)
                .isPresent();
        if (registered || known.registration() != RegistrationState.REGISTERED) {
            return Sight.PROVEN;
        }
        shownGood = true;
        reason = "NOT_REGISTERED_AGAIN";
        return timeIsUp ? Sight.UNPROVEN : Sight.NOT_YET;
    }

    private Sight bad(Optional<Registration> registration, boolean timeIsUp) {
        if (restarted || restartIsOutOfReach(registration)) {
            reason = "UNCHANGED";
            return ++badLooks >= LOOKS_TO_BE_SURE || timeIsUp ? Sight.UNCHANGED : Sight.NOT_YET;
        }
        return waitForRestart(registration, timeIsUp);
    }

    private Sight unclear(Optional<Registration> registration, boolean timeIsUp) {
        if (!restartAsked && !restarted) {
            waitForRestart(registration, timeIsUp);
        }
        badLooks = 0;
        reason = "TRUST_LIST_UNKNOWN";
        return timeIsUp ? Sight.UNPROVEN : Sight.NOT_YET;
    }

    /**
     * Asks for a restart, and again after a while when nothing came of it: the cluster says yes also for a phone that
     * just then is not registered and hears nothing.
     */
    private Sight waitForRestart(Optional<Registration> registration, boolean timeIsUp) {
        badLooks = 0;
        reason = "RESTART_NEEDED";
        Instant now = tools.clock().instant();
        boolean unheard = registration
                .filter(said -> said.state() != RegistrationState.REGISTERED)
                .isPresent();
        if (!unheard && !now.isBefore(mayAskAgain) && askForRestart(registration)) {
            restartAsked = true;
            mayAskAgain = now.plus(tools.cluster().limits().poll().multipliedBy(POLLS_UNTIL_ASKED_AGAIN));
        }
        return timeIsUp ? Sight.UNPROVEN : Sight.NOT_YET;
    }

    /**
     * A phone in a call keeps it; the restart waits. A cluster that does not answer now is asked again at the next look: a
     * second restart does no harm here.
     */
    private boolean askForRestart(Optional<Registration> registration) {
        if (tools.callStates().of(answering(registration), trail) instanceof CallState.Busy busy) {
            trail.note("decision", "in a call, the restart waits: " + busy.detail());
            reason = "IN_CALL";
            return false;
        }
        trail.note("decision", "the cluster is asked to restart the phone");
        try {
            return tools.callManager().reset(name());
        } catch (CallManagerUnavailableException busy) {
            trail.note("axl", "no answer to the request for a restart: " + busy.getMessage());
            return false;
        } catch (DeviceRefusedException refused) {
            trail.note("axl", "the cluster refused to restart the phone: " + refused.getMessage());
            return true;
        }
    }

    /** An unregistered phone cannot be told to restart; its menu closes by itself, and its list is plainly the old one. */
    private boolean restartIsOutOfReach(Optional<Registration> registration) {
        boolean unregistered = registration
                .filter(now -> now.state() != RegistrationState.REGISTERED)
                .isPresent();
        return unregistered
                && tools.clock()
                        .instant()
                        .isAfter(begun.plus(tools.cluster().limits().keyPace().multipliedBy(PACES_UNTIL_IDLE)));
    }

    private boolean registeredAnew(Optional<Registration> registration) {
        Optional<Instant> since = registration.flatMap(Registration::since);
        return since.isPresent() && registeredBefore.isPresent() && since.get().isAfter(registeredBefore.get());
    }

    /** The phone at the address where the present look met it. */
    private Phone answering(Optional<Registration> registration) {
        String load = last.map(Observation::facts).map(PhoneFacts::load).orElse("");
        return Phone.of(
                tools.cluster(),
                known.device(),
                load,
                Subject.of(known, registration).address());
    }

    private DeviceName name() {
        return known.device().name();
    }
}
