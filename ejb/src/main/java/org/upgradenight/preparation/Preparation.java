package org.upgradenight.preparation;

import java.util.Optional;
import java.util.stream.Collectors;
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
import org.upgradenight.telling.ChangeOutcome;
import org.upgradenight.telling.ChangeResult;
import org.upgradenight.telling.Telling;

/**
 * Opens one phone: prior values committed, ours written, the phone told, and then looked at until its own port answers.
 * Can be done twice: what is in place is not written again, what was recorded before is not recorded anew.
 */
public final class Preparation implements Conversation<ChangeResult> {

    private final PreparationTools tools;
    private final InventoriedDevice known;
    private final boolean recordedBefore;
    private final Trail trail;
    private final Telling telling;
    private String changed = "";
    private boolean told;

    /** @param recordedBefore whether an earlier life of the run, or an earlier run, has changed this phone */
    public Preparation(PreparationTools tools, InventoriedDevice known, boolean recordedBefore, Trail trail) {
        this.tools = tools;
        this.known = known;
        this.recordedBefore = recordedBefore;
        this.trail = trail;
        this.telling = new Telling(tools.telling(), name(), trail);
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
    public Turn<ChangeResult> turn() {
        return told ? look() : change();
    }

    private Turn<ChangeResult> change() {
        Optional<DeviceSettings> now = tools.callManager().settings(name());
        if (now.isEmpty()) {
            return over(new ChangeOutcome.Failed("NOT_IN_CLUSTER", "the cluster has no such phone"));
        }
        PreparationPlan plan = PreparationPlan.of(
                now.get(),
                tools.layers().over(now.get()),
                tools.layers().inheritedUrls(),
                tools.telling().cluster().plainAuthenticationUrl());
        changed = plan.changes().stream()
                .map(change -> change.element() + " " + change.from().orElse("(absent)") + " -> " + change.to())
                .collect(Collectors.joining("; "));
        if (tools.dryRun()) {
            tools.journal().planned(device(), plan.changes());
            return over(new ChangeOutcome.Skipped("DRY_RUN", plan.isEmpty() ? "nothing to change" : changed));
        }
        told = true;
        return plan.isEmpty() ? unchanged() : write(now.get(), plan);
    }

    private Turn<ChangeResult> unchanged() {
        if (recordedBefore) {
            tools.journal().written(device());
            return tell();
        }
        trail.note("decision", "open as it is, nothing to change");
        return look();
    }

    private Turn<ChangeResult> write(DeviceSettings now, PreparationPlan plan) {
        DeviceSettings ours = plan.apply(now);
        tools.journal().intend(device(), plan.changes(), now.vendorConfig(), ours.vendorConfig());
        try {
            if (!tools.callManager()
                    .write(name(), ours.vendorConfig(), ours.authenticationUrl(), ours.secureAuthenticationUrl())) {
                return over(new ChangeOutcome.Failed("NOT_IN_CLUSTER", "the cluster has no such phone any more"));
            }
        } catch (DeviceRefusedException refused) {
            return over(new ChangeOutcome.Failed("REFUSED_BY_CLUSTER", refused.getMessage()));
        }
        tools.journal().written(device());
        trail.note("axl", "written: " + changed);
        return tell();
    }

    private Turn<ChangeResult> tell() {
        telling.tell();
        return telling.again(false);
    }

    private Turn<ChangeResult> look() {
        Observation seen = telling.look(Subject.of(known).with(SettingsAccess.ENABLED));
        if (seen.web() == WebState.ONLINE && !seen.facts().authenticationUrl().startsWith("https:")) {
            return over(new ChangeOutcome.Verified(changed.isEmpty() ? "OPEN_ALREADY" : "PREPARED", changed));
        }
        if (seen.web() == WebState.NOT_A_PHONE) {
            return over(new ChangeOutcome.Uncertain("NOT_A_PHONE", seen.evidence()));
        }
        return notYet(seen);
    }

    private Turn<ChangeResult> notYet(Observation seen) {
        boolean registered = known.registration() == RegistrationState.REGISTERED;
        if (!registered && telling.lookedInVain()) {
            return over(new ChangeOutcome.Uncertain(
                    "NOT_REGISTERED",
                    "written; the phone takes it when it next fetches its configuration. " + changed));
        }
        if (telling.timeIsUp()) {
            return over(new ChangeOutcome.Uncertain("NO_EFFECT_SEEN", seen.evidence() + ". " + changed));
        }
        return telling.again(registered);
    }

    private Turn<ChangeResult> over(ChangeOutcome outcome) {
        trail.note("decision", outcome.getClass().getSimpleName() + " " + outcome.reason() + " " + outcome.detail());
        return new Turn.Finished<>(new ChangeResult(device(), outcome, telling.lastLook()));
    }

    private DeviceName name() {
        return known.device().name();
    }
}
