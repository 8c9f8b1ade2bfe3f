package org.upgradenight.batch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.RegistrationWatch;
import org.upgradenight.classification.Observation;
import org.upgradenight.phone.CallStates;
import org.upgradenight.preparation.OpenChanges;
import org.upgradenight.preparation.PlannedChanges;
import org.upgradenight.preparation.PriorSettings;
import org.upgradenight.probe.Phase;
import org.upgradenight.run.DeviceOutcome;
import org.upgradenight.run.Outcome;
import org.upgradenight.run.Runs;
import org.upgradenight.telling.Batches;
import org.upgradenight.telling.ChangeOutcome;
import org.upgradenight.telling.ChangeResult;
import org.upgradenight.telling.TellingTools;

/** What the steps that change phones' settings, prepare and restore, work with besides what a look needs. */
@Dependent
class SettingsRooms {

    @Inject
    LookRooms looking;

    @Inject
    PriorSettings priorSettings;

    @Inject
    OpenChanges openChanges;

    @Inject
    PlannedChanges planned;

    @Inject
    CallStates callStates;

    @Inject
    Desk desk;

    @Inject
    Runs runs;

    TellingTools telling(Errand errand, CallManager callManager, RegistrationWatch registrations) {
        return new TellingTools(
                errand.cluster(),
                callManager,
                looking.prober,
                callStates,
                errand.clock(),
                new Batches(errand.cluster().limits(), errand.clock(), registrations));
    }

    GroupCommit journal(Errand errand) {
        return new GroupCommit(entries -> desk.journal(errand, entries), errand.threads());
    }

    /** Records last looks and outcomes, in the caller's transaction. */
    void record(Errand errand, List<ChangeResult> results) {
        List<Observation> looks =
                results.stream().flatMap(result -> result.lastLook().stream()).toList();
        looking.findings.record(
                errand.plan().id(),
                errand.cluster().name(),
                Phase.AFTER,
                errand.judge().judge(looks));
        looking.outcomes.record(
                errand.plan().id(), results.stream().map(SettingsRooms::outcome).toList());
    }

    private static DeviceOutcome outcome(ChangeResult result) {
        ChangeOutcome what = result.outcome();
        return new DeviceOutcome(result.device(), word(what), what.reason(), what.detail(), 1);
    }

    private static Outcome word(ChangeOutcome outcome) {
        if (outcome instanceof ChangeOutcome.Verified) {
            return Outcome.VERIFIED;
        }
        if (outcome instanceof ChangeOutcome.Uncertain) {
            return Outcome.UNCERTAIN;
        }
        return outcome instanceof ChangeOutcome.Failed ? Outcome.FAILED : Outcome.SKIPPED;
    }
}
