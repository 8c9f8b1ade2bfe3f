package org.upgradenight.restoration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.upgradenight.callmanager.DeviceRefusedException;
import org.upgradenight.callmanager.DeviceSettings;
import org.upgradenight.callmanager.Registration;
import org.upgradenight.classification.Observation;
import org.upgradenight.classification.WebState;
import org.upgradenight.flight.Conversation;
import org.upgradenight.flight.Turn;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.InventoriedDevice;
import org.upgradenight.inventory.RegistrationState;
import org.upgradenight.inventory.Trail;
import org.upgradenight.preparation.Change;
import org.upgradenight.preparation.Place;
import org.upgradenight.preparation.PlannedStep;
import org.upgradenight.probe.Subject;
import org.upgradenight.telling.ChangeOutcome;
import org.upgradenight.telling.ChangeResult;
import org.upgradenight.telling.Telling;

/**
 * Puts one phone's settings back, reads them back from the cluster, tells the phone, and looks until it is seen to follow.
 * Can be done twice: what is in place is not written again, and the phone is told and looked at again.
 */
public final class Restoration implements Conversation<RestorationResult> {

    /** Reasons for which only somebody at the phone, or its return, can bring it to follow: the cluster has done its part. */
    public static final Set<String> OUT_OF_REACH = Set.of("NOT_REGISTERED", "NOT_REACHABLE", "STALE_TRUST_LIST");

    private final RestorationTools tools;
    private final InventoriedDevice known;
    private final Before before;
    private final Trail trail;
    private final Telling telling;
    private Map<String, SettingOutcome> settings = Map.of();
    private Optional<Effect> wanted = Optional.empty();
    /** Told while it was not registered: it is told again once it is. */
    private boolean unheard;

    public Restoration(RestorationTools tools, InventoriedDevice known, Before before, Trail trail) {
        this.tools = tools;
        this.known = known;
        this.before = before;
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
    public Turn<RestorationResult> turn() {
        return wanted.map(this::look).orElseGet(this::restore);
    }

    private Turn<RestorationResult> restore() {
        Optional<DeviceSettings> now = tools.callManager().settings(name());
        if (now.isEmpty()) {
            return gone();
        }
        RestorationPlan plan = RestorationPlan.of(before.recorded(), now.get(), tools.chosen());
        settings = plan.outcomes();
        if (tools.dryRun()) {
            tools.journal().planned(device(), planned(now.get(), plan));
            return over(new ChangeOutcome.Skipped("DRY_RUN", settings.toString()));
        }
        DeviceSettings prior = now.get();
        if (plan instanceof RestorationPlan.Write write) {
            harden(now.get(), write);
            Optional<DeviceSettings> written = write(write);
            if (written.isEmpty()) {
                return over(new ChangeOutcome.Failed("NOT_RESTORED", "the cluster still stores our values"));
            }
            prior = written.get();
        }
        tools.journal().awaitsPhone(device());
        trail.note("axl", "the cluster stores the prior values: " + settings);
        return tell(prior);
    }

    /** What is replaced for good is committed before. */
    private void harden(DeviceSettings now, RestorationPlan.Write plan) {
        List<Change> changes = plan.outcomes().entrySet().stream()
                .filter(setting -> setting.getValue() == SettingOutcome.HARDEN)
                .map(Map.Entry::getKey)
                .map(path -> new Change(path, prior(path, now), tools.chosen().get(path)))
                .toList();
        if (!changes.isEmpty()) {
            tools.journal().harden(device(), changes);
        }
    }

    private Optional<String> prior(String path, DeviceSettings now) {
        return before.recorded().stream()
                .filter(change -> change.element().equals(path) && !change.inherited())
                .findFirst()
                .map(RecordedChange::prior)
                .orElseGet(() -> now.value(path));
    }

    private List<PlannedStep> planned(DeviceSettings now, RestorationPlan plan) {
        return plan.outcomes().entrySet().stream()
                .filter(setting ->
                        setting.getValue() == SettingOutcome.RESTORE || setting.getValue() == SettingOutcome.HARDEN)
                .map(setting -> planned(setting.getKey(), now, ((RestorationPlan.Write) plan).settings()))
                .toList();
    }

    private PlannedStep planned(String element, DeviceSettings now, DeviceSettings then) {
        return new PlannedStep(Place.DEVICE, device(), element, now.value(element), then.value(element), 1, 0);
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
                .filter(now -> RestorationPlan.of(before.recorded(), now, tools.chosen())
                        instanceof RestorationPlan.NothingToDo);
    }

    private Turn<RestorationResult> gone() {
        settings = new LinkedHashMap<>();
        before.recorded().forEach(change -> settings.put(change.element(), SettingOutcome.CHANGED_BY_SOMEBODY_ELSE));
        if (tools.dryRun()) {
            return over(new ChangeOutcome.Skipped("DRY_RUN", "the phone was deleted from the cluster"));
        }
        return over(new ChangeOutcome.Verified("NOT_IN_CLUSTER", "the phone was deleted from the cluster"));
    }

    private Turn<RestorationResult> tell(DeviceSettings prior) {
        wanted = Optional.of(new Effect(prior, tools.layers().over(prior), before));
        tools.registrations().follow(name());
        unheard = known.registration() != RegistrationState.REGISTERED;
        telling.tell();
        return telling.again(false);
    }

    private Turn<RestorationResult> look(Effect effect) {
        Optional<Registration> registration = tools.registrations().latest(name());
        Subject subject = Subject.of(known, registration);
        if (!registered(subject) && telling.lookedInVain() && !telling.isLate()) {
            return telling.again(false);
        }
        if (registered(subject) && unheard) {
            unheard = false;
            telling.tell();
        }
        Observation seen = telling.look(subject);
        boolean heard = registration.isPresent() && registered(subject) && telling.heard();
        return switch (effect.judge(seen, heard)) {
            case FOLLOWS -> over(new ChangeOutcome.Verified("RESTORED", settings.toString()));
            case NOTHING_TO_SEE ->
                over(new ChangeOutcome.Verified(
                        "NOTHING_TO_SEE", "told; its pages cannot show the difference. " + settings));
            case NOT_YET -> notYet(effect, seen, registered(subject));
        };
    }

    private Turn<RestorationResult> notYet(Effect effect, Observation seen, boolean registered) {
        boolean refuses = Effect.refuses(seen);
        boolean outOfReach = !registered && known.registration() != RegistrationState.REGISTERED;
        if (telling.timeIsUp() || (telling.isLate() && (refuses || outOfReach))) {
            return over(new ChangeOutcome.Uncertain(
                    whyNot(effect, seen, registered),
                    "the cluster stores the prior values, but the phone was not seen to follow: " + seen.evidence()));
        }
        return telling.again(registered && seen.web() == WebState.ONLINE && !refuses);
    }

    private static String whyNot(Effect effect, Observation seen, boolean registered) {
        if (!registered) {
            return "NOT_REGISTERED";
        }
        if (Effect.refuses(seen)) {
            return "STALE_TRUST_LIST";
        }
        return effect.wasOpen() && seen.web() != WebState.ONLINE ? "NOT_REACHABLE" : "EFFECT_NOT_SEEN";
    }

    private static boolean registered(Subject subject) {
        return subject.registration() == RegistrationState.REGISTERED;
    }

    private Turn<RestorationResult> over(ChangeOutcome outcome) {
        trail.note("decision", outcome.getClass().getSimpleName() + " " + outcome.reason() + " " + outcome.detail());
        tools.registrations().forget(name());
        return new Turn.Finished<>(
                new RestorationResult(new ChangeResult(device(), outcome, telling.lastLook()), settings));
    }

    private DeviceName name() {
        return known.device().name();
    }
}
