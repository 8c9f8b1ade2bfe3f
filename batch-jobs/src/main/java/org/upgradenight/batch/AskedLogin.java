package org.upgradenight.batch;

import java.util.Optional;
import java.util.Set;
import org.upgradenight.classification.Observation;
import org.upgradenight.deletion.DeletionOutcome;
import org.upgradenight.deletion.DeletionResult;
import org.upgradenight.deletion.LoginFault;
import org.upgradenight.deletion.LoginInquiry;
import org.upgradenight.flight.Conversation;
import org.upgradenight.flight.Turn;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.Trail;

/** A deletion that, where the phone refuses the login, does not end before somebody was asked why. */
record AskedLogin(Conversation<DeletionResult> conversation, LoginInquiry inquiry, Observation before, Trail trail)
        implements Conversation<DeletionResult> {

    private static final Set<String> REFUSALS = Set.of("ERROR_4", "UNAUTHORIZED_401");

    @Override
    public String device() {
        return conversation.device();
    }

    @Override
    public String site() {
        return conversation.site();
    }

    @Override
    public Turn<DeletionResult> turn() {
        Turn<DeletionResult> turn = conversation.turn();
        if (turn instanceof Turn.Finished<DeletionResult> finished
                && finished.result().outcome() instanceof DeletionOutcome.Failed failed
                && REFUSALS.contains(failed.reason())) {
            return new Turn.Finished<>(explained(finished.result(), failed));
        }
        return turn;
    }

    private DeletionResult explained(DeletionResult result, DeletionOutcome.Failed failed) {
        Optional<LoginFault> fault = inquiry.faultOf(new DeviceName(device()), before, trail);
        return fault.map(known -> new DeletionResult(
                        result.device(), outcome(known, failed), result.attempt(), result.lastLook()))
                .orElse(result);
    }

    private static DeletionOutcome outcome(LoginFault fault, DeletionOutcome.Failed failed) {
        return new DeletionOutcome.Failed(
                fault.name(), fault.words() + ". " + fault.advice() + " (" + failed.reason() + ")");
    }
}
