package org.upgradenight.batch;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.upgradenight.classification.Observation;
import org.upgradenight.deletion.LoginFault;
import org.upgradenight.run.DeviceOutcome;

/** Says of phones that refused the login what most likely is wrong, by what their pages told and what others took. */
final class RefusedLogins {

    private static final Set<String> REFUSALS = Set.of("ERROR_4", "UNAUTHORIZED_401");

    private final String clusterUrl;
    private volatile boolean taken;

    /** @param clusterUrl the authentication URL that the cluster's phones are given */
    RefusedLogins(String clusterUrl) {
        this.clusterUrl = clusterUrl;
    }

    /** A phone took keys, and with them the login. */
    void taken() {
        taken = true;
    }

    /** @param looks answers the looks before the deed, by name */
    List<DeviceOutcome> explained(
            List<DeviceOutcome> outcomes, Function<Collection<String>, Map<String, Observation>> looks) {
        List<String> refused = outcomes.stream()
                .filter(RefusedLogins::refused)
                .map(DeviceOutcome::device)
                .toList();
        if (refused.isEmpty()) {
            return outcomes;
        }
        Map<String, Observation> before = looks.apply(refused);
        return outcomes.stream()
                .map(outcome -> refused(outcome)
                        ? explained(outcome, Optional.ofNullable(before.get(outcome.device())))
                        : outcome)
                .toList();
    }

    private DeviceOutcome explained(DeviceOutcome outcome, Optional<Observation> before) {
        return before.map(look -> new DeviceOutcome(
                        outcome.device(),
                        outcome.outcome(),
                        outcome.reason(),
                        LoginFault.of(look, clusterUrl, taken).advice() + " (" + outcome.detail() + ")",
                        outcome.attempts()))
                .orElse(outcome);
    }

    private static boolean refused(DeviceOutcome outcome) {
        return REFUSALS.contains(outcome.reason());
    }
}
