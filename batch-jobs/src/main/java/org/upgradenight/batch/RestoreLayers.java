package org.upgradenight.batch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.CallManagers;
import org.upgradenight.inventory.Scope;
import org.upgradenight.preparation.OpenChanges;
import org.upgradenight.preparation.PlannedChanges;
import org.upgradenight.preparation.PlannedStep;
import org.upgradenight.preparation.PriorSetting;
import org.upgradenight.preparation.PriorSettings;
import org.upgradenight.preparation.PriorState;
import org.upgradenight.restoration.SettingOutcome;
import org.upgradenight.restoration.SharedRestoration;
import org.upgradenight.run.Runs;

/**
 * Step restore-layers: what phones share is put back, before the phones are told. A restoration of some phones leaves it
 * as it is: the others still live by it.
 */
@Dependent
@Named("restoreLayers")
public class RestoreLayers extends RunBatchlet {

    @Inject
    private CallManagers callManagers;

    @Inject
    private PriorSettings priorSettings;

    @Inject
    private OpenChanges openChanges;

    @Inject
    private PlannedChanges planned;

    @Inject
    private Runs runs;

    @Inject
    private Desk desk;

    @Override
    void perform(Errand errand) {
        List<PriorSetting> open = openChanges.shared(errand.cluster().name());
        if (open.isEmpty()) {
            return;
        }
        if (!errand.plan().scope().equals(Scope.EVERYTHING)) {
            runs.say(errand.plan().id(), BatchMessages.MESSAGES.sharedStays(open.size()));
            return;
        }
        try (CallManager callManager = callManagers.open(errand.cluster())) {
            SharedRestoration restoration = new SharedRestoration(callManager.shared());
            if (errand.plan().dryRun()) {
                keepPlan(errand, restoration.plan(open));
            } else {
                restoration.restore(open).forEach(result -> settle(errand, result));
            }
        }
    }

    private void keepPlan(Errand errand, List<PlannedStep> steps) {
        int phones = openChanges.inheriting(errand.cluster().name());
        steps.stream()
                .collect(Collectors.groupingBy(step -> Map.entry(step.place(), step.holder())))
                .forEach((holder, some) -> desk.journal(
                        errand,
                        List.of(() -> planned.keep(
                                errand.plan().id(),
                                holder.getKey(),
                                holder.getValue(),
                                some.stream().map(step -> step.reaching(phones)).toList()))));
    }

    private void settle(Errand errand, SharedRestoration.Result result) {
        String cluster = errand.cluster().name();
        List<String> holder = List.of(result.holder());
        desk.journal(
                errand,
                List.of(() -> result.outcomes().forEach((element, outcome) -> {
                    if (result.refusal().isEmpty()) {
                        boolean theirs = outcome == SettingOutcome.CHANGED_BY_SOMEBODY_ELSE;
                        priorSettings.closeAll(
                                cluster,
                                result.place(),
                                element,
                                holder,
                                theirs ? PriorState.SUPERSEDED : PriorState.RESTORED,
                                errand.plan().id(),
                                theirs ? "CHANGED_BY_SOMEBODY_ELSE" : "RESTORED");
                    } else {
                        priorSettings.stillOpen(
                                cluster, result.place(), element, holder, "NOT_RESTORED", result.refusal());
                    }
                })));
        if (!result.refusal().isEmpty()) {
            runs.say(errand.plan().id(), BatchMessages.MESSAGES.sharedNotRestored(result.holder(), result.refusal()));
        } else if (result.outcomes().containsValue(SettingOutcome.CHANGED_BY_SOMEBODY_ELSE)) {
            runs.say(errand.plan().id(), BatchMessages.MESSAGES.sharedSuperseded(result.holder()));
        }
    }
}
