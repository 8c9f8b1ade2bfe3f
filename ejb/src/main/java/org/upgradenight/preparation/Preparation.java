package org.upgradenight.preparation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.upgradenight.callmanager.CallManagerUnavailableException;
import org.upgradenight.callmanager.DeviceRefusedException;
import org.upgradenight.callmanager.DeviceSettings;
import org.upgradenight.classification.Observation;
import org.upgradenight.classification.WebState;
import org.upgradenight.flight.Conversation;
import org.upgradenight.flight.Turn;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.InventoriedDevice;
import org.upgradenight.inventory.RegistrationState;
import org.upgradenight.inventory.SettingsAccess;
import org.upgradenight.inventory.Trail;
import org.upgradenight.probe.Subject;

/**
 * Opens one phone: prior values committed, ours written, the phone told, and then looked at until its own port answers.
 * Can be done twice: what is in place is not written again, what was recorded before is not recorded anew.
 */
public final class Preparation implements Conversation<PreparationResult> {

    /** A phone that is not registered hears nothing from the cluster; it gets a few looks, not the whole deadline. */
    private static final int LOOKS_AT_UNREGISTERED = 3;

    private final PreparationTools tools;
    private final InventoriedDevice known;
    private final boolean recordedBefore;
    private final Trail trail;
    private final Instant begun;
    private String changed = "";
    private boolean told;
    private boolean restartAsked;
    private int looks;
    private Optional<Observation> last = Optional.empty();

    /** @param recordedBefore whether an earlier life of the run, or an earlier run, has changed this phone */
    public Preparation(PreparationTools tools, InventoriedDevice known, boolean recordedBefore, Trail trail) {
        this.tools = tools;
        this.known = known;
        this.recordedBefore = recordedBefore;
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
    public Turn<PreparationResult> turn() {
        return told ? look() : change();
    }

    private Turn<PreparationResult> change() {
        Optional<DeviceSettings> now = tools.callManager().settings(name());
        if (now.isEmpty()) {
            return over(new PreparationOutcome.Failed("NOT_IN_CLUSTER", "the cluster has no such phone"));
        }
        PreparationPlan plan = PreparationPlan.of(
                now.get(), tools.layers().over(now.get()), tools.cluster().plainAuthenticationUrl());
        changed = plan.changes().stream()
                .map(change -> change.element() + " " + change.from().orElse("(absent)") + " -> " + change.to())
                .collect(Collectors.joining("; "));
        if (tools.dryRun()) {
            return over(new PreparationOutcome.Skipped("DRY_RUN", plan.isEmpty() ? "nothing to change" : changed));
        }
        told = true;
        return plan.isEmpty() ? unchanged() : write(now.get(), plan);
    }

    private Turn<PreparationResult> unchanged() {
        if (recordedBefore) {
            tools.journal().written(device());
            return tell();
        }
        trail.note("decision", "open as it is, nothing to change");
        return look();
    }

    private Turn<PreparationResult> write(DeviceSettings now, PreparationPlan plan) {
        DeviceSettings ours = plan.apply(now);
        tools.journal().intend(device(), plan.changes(), now.vendorConfig(), ours.vendorConfig());
        try {
            if (!tools.callManager()
                    .write(name(), ours.vendorConfig(), ours.authenticationUrl(), ours.secureAuthenticationUrl())) {
                return over(new PreparationOutcome.Failed("NOT_IN_CLUSTER", "the cluster has no such phone any more"));
            }
        } catch (DeviceRefusedException refused) {
            return over(new PreparationOutcome.Failed("REFUSED_BY_CLUSTER", refused.getMessage()));
        }
        tools.journal().written(device());
        trail.note("axl", "written: " + changed);
        return tell();
    }

    private Turn<PreparationResult> tell() {
        ask("apply", tools.callManager()::apply);
        trail.note("axl", "told to fetch its configuration");
        return new Turn.Again<>(tools.cluster().limits().poll());
    }

    private Turn<PreparationResult> look() {
        looks++;
        Observation seen = tools.prober()
                .observe(
                        tools.cluster(),
                        tools.callManager(),
                        new Subject(known.device(), known.registration(), SettingsAccess.ENABLED, known.address()),
                        trail);
        last = Optional.of(seen);
        if (seen.web() == WebState.ONLINE && !seen.facts().authenticationUrl().startsWith("https:")) {
            return over(new PreparationOutcome.Verified(changed.isEmpty() ? "OPEN_ALREADY" : "PREPARED", changed));
        }
        if (seen.web() == WebState.NOT_A_PHONE) {
            return over(new PreparationOutcome.Uncertain("NOT_A_PHONE", seen.evidence()));
        }
        return notYet(seen);
    }

    private Turn<PreparationResult> notYet(Observation seen) {
        Duration deadline = tools.cluster().limits().conversationDeadline();
        Duration passed = Duration.between(begun, tools.clock().instant());
        boolean registered = known.registration() == RegistrationState.REGISTERED;
        if (!registered && looks >= LOOKS_AT_UNREGISTERED) {
            return over(new PreparationOutcome.Uncertain(
                    "NOT_REGISTERED",
                    "written; the phone takes it when it next fetches its configuration. " + changed));
        }
        if (passed.compareTo(deadline) >= 0) {
            return over(new PreparationOutcome.Uncertain("NO_EFFECT_SEEN", seen.evidence() + ". " + changed));
        }
        if (registered && !restartAsked && passed.compareTo(deadline.dividedBy(3)) > 0) {
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

    private Turn<PreparationResult> over(PreparationOutcome outcome) {
        trail.note("decision", outcome.getClass().getSimpleName() + " " + outcome.reason() + " " + outcome.detail());
        return new Turn.Finished<>(new PreparationResult(device(), outcome, last));
    }

    private DeviceName name() {
        return known.device().name();
    }
}
