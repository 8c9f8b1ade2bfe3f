package org.upgradenight.batch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.CallManagers;
import org.upgradenight.callmanager.SharedSettings;
import org.upgradenight.inventory.Credentials;
import org.upgradenight.inventory.InventorySnapshot;
import org.upgradenight.inventory.Scope;
import org.upgradenight.phonelogin.NightLogins;
import org.upgradenight.preparation.OpenChanges;
import org.upgradenight.preparation.Place;
import org.upgradenight.preparation.PlannedChanges;
import org.upgradenight.preparation.PlannedStep;
import org.upgradenight.preparation.PriorSettings;
import org.upgradenight.preparation.PriorState;

/**
 * Step dissociate: application users lose the phones again that we gave them, and no others. Of a phone that somebody
 * took away meanwhile nothing is left to do.
 */
@Dependent
@Named("dissociate")
public class Dissociate extends RunBatchlet {

    private static final int CHUNK = 1000;

    @Inject
    private CallManagers callManagers;

    @Inject
    private PriorSettings priorSettings;

    @Inject
    private OpenChanges openChanges;

    @Inject
    private PlannedChanges planned;

    @Inject
    private InventorySnapshot snapshot;

    @Inject
    private NightLogins logins;

    @Inject
    private Desk desk;

    @Override
    void perform(Errand errand) {
        try (CallManager callManager = callManagers.open(errand.cluster())) {
            openChanges
                    .associated(errand.cluster().name())
                    .forEach((element, phones) -> takeBack(errand, callManager.shared(), element, phones));
            removeTemporaryUser(errand, callManager.shared());
        }
        if (!errand.plan().dryRun()) {
            desk.journal(
                    errand, List.of(() -> logins.endAddresses(errand.cluster().name())));
        }
    }

    /** Once it controls none of our phones any more. Its password is forgotten only after the cluster has removed it. */
    private void removeTemporaryUser(Errand errand, SharedSettings shared) {
        String cluster = errand.cluster().name();
        Optional<String> user = logins.temporaryUser(cluster).map(Credentials::username);
        if (user.isEmpty() || stopping()) {
            return;
        }
        String name = user.get();
        if (errand.plan().dryRun()) {
            PlannedStep step = new PlannedStep(
                    Place.TEMPORARY_USER, name, Place.APPLICATION_USER_MADE, Optional.of(name), Optional.empty(), 0, 0);
            desk.journal(
                    errand, List.of(() -> planned.keep(errand.plan().id(), Place.TEMPORARY_USER, name, List.of(step))));
        } else if (!openChanges.associated(cluster).containsKey(Place.CONTROLLED_BY + name)) {
            shared.removeApplicationUser(name);
            desk.journal(errand, List.of(() -> {
                priorSettings.closeAll(
                        cluster,
                        Place.TEMPORARY_USER,
                        Place.APPLICATION_USER_MADE,
                        List.of(name),
                        PriorState.RESTORED,
                        errand.plan().id(),
                        "RESTORED");
                logins.forgetUser(cluster);
            }));
        }
    }

    private void takeBack(Errand errand, SharedSettings shared, String element, List<String> phones) {
        List<String> meant = meant(errand, phones);
        for (int from = 0; from < meant.size() && !stopping(); from += CHUNK) {
            List<String> some = meant.subList(from, Math.min(meant.size(), from + CHUNK));
            if (errand.plan().dryRun()) {
                keepPlan(errand, element, some);
            } else {
                remove(errand, shared, element, some);
            }
        }
    }

    private List<String> meant(Errand errand, List<String> phones) {
        Scope scope = errand.plan().scope();
        if (scope.equals(Scope.EVERYTHING)) {
            return phones;
        }
        return snapshot.newest(errand.cluster().name(), phones).stream()
                .filter(known -> scope.includes(known.device(), known.site()))
                .map(known -> known.device().name().value())
                .toList();
    }

    private void remove(Errand errand, SharedSettings shared, String element, List<String> some) {
        Set<String> found = new HashSet<>();
        boolean known = shared.controlDevices(element.substring(Place.CONTROLLED_BY.length()), now -> {
            Set<String> ours = new HashSet<>(some);
            now.stream().filter(ours::contains).forEach(found::add);
            return now.stream().filter(name -> !ours.contains(name)).toList();
        });
        List<String> gone = some.stream().filter(name -> !found.contains(name)).toList();
        desk.journal(errand, List.of(() -> {
            close(errand, element, List.copyOf(found), PriorState.RESTORED, "RESTORED");
            close(errand, element, gone, PriorState.SUPERSEDED, known ? "CHANGED_BY_SOMEBODY_ELSE" : "USER_GONE");
        }));
    }

    private void close(Errand errand, String element, List<String> phones, PriorState end, String reason) {
        priorSettings.closeAll(
                errand.cluster().name(),
                Place.APPLICATION_USER,
                element,
                phones,
                end,
                errand.plan().id(),
                reason);
    }

    private void keepPlan(Errand errand, String element, List<String> some) {
        desk.journal(
                errand,
                List.of(() -> some.forEach(phone -> {
                    PlannedStep step = new PlannedStep(
                            Place.APPLICATION_USER, phone, element, Optional.of("controlled"), Optional.empty(), 1, 0);
                    planned.keep(errand.plan().id(), Place.APPLICATION_USER, phone, List.of(step));
                })));
    }
}
