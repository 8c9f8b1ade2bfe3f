package org.upgradenight.restoration;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.upgradenight.callmanager.CallManagerUnavailableException;
import org.upgradenight.callmanager.DeviceRefusedException;
import org.upgradenight.callmanager.DeviceSettings;
import org.upgradenight.callmanager.WebAccess;
import org.upgradenight.classification.Observation;
import org.upgradenight.classification.WebState;
import org.upgradenight.flight.Conversation;
import org.upgradenight.flight.Turn;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.InventoriedDevice;
import org.upgradenight.inventory.RegistrationState;
import org.upgradenight.inventory.Trail;
import org.upgradenight.probe.Subject;

/**
 * Puts one phone's settings back, reads them back from the cluster, tells the phone, and looks until its web server is
 * as it was. Can be done twice: what is in place is not written again.
 */
public final class Restoration implements Conversation<RestorationResult> {

    private static final int LOOKS_AT_UNREGISTERED = 3;

    /** A restarting phone is silent too: shut counts when it is registered meanwhile, so many looks in a row. */
    private static final int SHUT_LOOKS_TO_BE_SURE = 2;

    private final RestorationTools tools;
    private final InventoriedDevice known;
    private final List<RecordedChange> recorded;
    private final Trail trail;
    private final Instant begun;
    private boolean told;
    private boolean webWasOpen;
    private boolean restartAsked;
    private int looks;
    private int shutLooks;
    private String done = "";
    private Optional<Observation> last = Optional.empty();

    /** @param recorded the changes not yet taken back, the oldest first; empty when only the phone is left to be told */
    public Restoration(RestorationTools tools, InventoriedDevice known, List<RecordedChange> recorded, Trail trail) {
        this.tools = tools;
        this.known = known;
        this.recorded = List.copyOf(recorded);
        this.trail = trail;
        this.begun = tools.clock().instant();
    }

    @Override
    public String device() {
        return name().value();
    }

    @Override
    public String site() {
        return known.site();
    }

    @Override
    public Turn<RestorationResult> turn() {
        return told ? look() : restore();
    }

    private Turn<RestorationResult> restore() {
        Optional<DeviceSettings> now = tools.callManager().settings(name());
        if (now.isEmpty()) {
            return gone();
        }
        RestorationPlan plan = RestorationPlan.of(recorded, now.get());
        done = plan.outcomes().toString();
        if (tools.dryRun()) {
            return over(new RestorationOutcome.Skipped("DRY_RUN", done));
        }
        DeviceSettings prior = now.get();
        if (plan instanceof RestorationPlan.Write write) {
            Optional<DeviceSettings> written = write(write);
            if (written.isEmpty()) {
                return over(new RestorationOutcome.Failed("NOT_RESTORED", "the cluster still stores our values"));
            }
            prior = written.get();
        }
        tools.journal().closed(device(), plan.outcomes());
        webWasOpen = tools.layers().over(prior).webAccess() != WebAccess.DISABLED;
        ask("apply", tools.callManager()::apply);
        trail.note("axl", "restored " + done + ", told to fetch its configuration");
        told = true;
        tools.registrations().follow(name());
        return new Turn.Again<>(tools.cluster().limits().poll());
    }

    /** Writes, reads back, and answers what the cluster stores, or nothing when ours is still there. */
    private Optional<DeviceSettings> write(RestorationPlan.Write plan) {
        DeviceSettings prior = plan.settings();
        try {
            tools.callManager()
                    .write(name(), prior.vendorConfig(), prior.authenticationUrl(), prior.secureAuthenticationUrl());
        } catch (DeviceRefusedException refused) {
            trail.note("axl", "refused: " + refused.getMessage());
            return Optional.empty();
        }
        return tools.callManager()
                .settings(name())
                .filter(now -> RestorationPlan.of(recorded, now) instanceof RestorationPlan.NothingToDo);
    }

    private Turn<RestorationResult> gone() {
        Map<String, SettingOutcome> outcomes = new HashMap<>();
        recorded.forEach(change -> outcomes.put(change.element(), SettingOutcome.CHANGED_BY_SOMEBODY_ELSE));
        if (!tools.dryRun()) {
            tools.journal().closed(device(), outcomes);
        }
        return over(new RestorationOutcome.Verified("NOT_IN_CLUSTER", "the phone was deleted from the cluster"));
    }

    private Turn<RestorationResult> look() {
        looks++;
        Observation seen = tools.prober()
                .observe(
                        tools.cluster(),
                        tools.callManager(),
                        new Subject(known.device(), known.registration(), known.settings(), known.address()),
                        trail);
        last = Optional.of(seen);
        if (webWasOpen || shutForSure(seen)) {
            return over(new RestorationOutcome.Verified("RESTORED", done));
        }
        return notYet(seen);
    }

    private boolean shutForSure(Observation seen) {
        if (seen.web() == WebState.ONLINE) {
            shutLooks = 0;
            return false;
        }
        boolean registered = tools.registrations()
                .latest(name())
                .filter(now -> now.state() == RegistrationState.REGISTERED)
                .isPresent();
        shutLooks += registered ? 1 : 0;
        return shutLooks >= SHUT_LOOKS_TO_BE_SURE || known.registration() != RegistrationState.REGISTERED;
    }

    private Turn<RestorationResult> notYet(Observation seen) {
        Duration deadline = tools.cluster().limits().conversationDeadline();
        Duration passed = Duration.between(begun, tools.clock().instant());
        boolean registered = known.registration() == RegistrationState.REGISTERED;
        if (passed.compareTo(deadline) >= 0 || (!registered && looks >= LOOKS_AT_UNREGISTERED)) {
            return over(new RestorationOutcome.Uncertain(
                    "EFFECT_NOT_SEEN",
                    "the cluster stores the prior values, but the phone was not seen to follow: " + seen.evidence()));
        }
        boolean open = seen.web() == WebState.ONLINE;
        if (open && registered && !restartAsked && passed.compareTo(deadline.dividedBy(3)) > 0) {
            restartAsked = true;
            trail.note("axl", "no effect seen, restart asked");
            ask("restart", tools.callManager()::reset);
        }
        return new Turn.Again<>(tools.cluster().limits().poll());
    }

    /** A request whose answer got lost may have been heard; the looks that follow tell. */
    private void ask(String what, Predicate<DeviceName> request) {
        try {
            if (!request.test(name())) {
                trail.note("axl", "the cluster has no such phone any more");
            }
        } catch (CallManagerUnavailableException unanswered) {
            trail.note("axl", "no answer to " + what + ": " + unanswered.getMessage());
        } catch (DeviceRefusedException refused) {
            trail.note("axl", "refused " + what + ": " + refused.getMessage());
        }
    }

    private Turn<RestorationResult> over(RestorationOutcome outcome) {
        trail.note("decision", outcome.getClass().getSimpleName() + " " + outcome.reason() + " " + outcome.detail());
        tools.registrations().forget(name());
        return new Turn.Finished<>(new RestorationResult(device(), outcome, last));
    }

    private DeviceName name() {
        return known.device().name();
    }
}
