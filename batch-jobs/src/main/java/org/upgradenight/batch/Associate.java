package org.upgradenight.batch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.CallManagers;
import org.upgradenight.callmanager.DeviceRefusedException;
import org.upgradenight.callmanager.SharedSettings;
import org.upgradenight.inventory.Credentials;
import org.upgradenight.inventory.InventorySnapshot;
import org.upgradenight.phonelogin.NightLogins;
import org.upgradenight.preparation.Change;
import org.upgradenight.preparation.Place;
import org.upgradenight.preparation.PlannedChanges;
import org.upgradenight.preparation.PlannedStep;
import org.upgradenight.preparation.PriorSettings;
import org.upgradenight.preparation.PriorState;
import org.upgradenight.run.Runs;

/**
 * Step associate: the application user of the keys gets the run's phones among the devices that it controls. Which it
 * did not control is committed before the list is written; the others stay as they are, and are not ours to take back.
 */
@Dependent
@Named("associate")
public class Associate extends RunBatchlet {

    /** A list is written whole, and each phone of it is checked by the cluster: so many are added at once. */
    private static final int CHUNK = 1000;

    @Inject
    private CallManagers callManagers;

    @Inject
    private PriorSettings priorSettings;

    @Inject
    private PlannedChanges planned;

    @Inject
    private InventorySnapshot snapshot;

    @Inject
    private NightLogins logins;

    @Inject
    private Runs runs;

    @Inject
    private Desk desk;

    @Override
    void perform(Errand errand) {
        List<String> phones = snapshot.names(errand.plan().id());
        try (CallManager callManager = callManagers.open(errand.cluster())) {
            SharedSettings shared = callManager.shared();
            if (!errand.plan().dryRun()) {
                journal(
                        errand,
                        () -> logins.provideAddress(
                                errand.cluster(), errand.plan().id()));
            }
            String user = user(errand, shared);
            Optional<List<String>> before = shared.controlledDevices(user);
            if (before.isEmpty() && !errand.plan().choices().temporaryUser()) {
                runs.say(errand.plan().id(), BatchMessages.MESSAGES.noApplicationUser(user));
            } else if (errand.plan().dryRun()) {
                keepPlan(errand, user, missing(before.orElse(List.of()), phones));
            } else {
                associate(errand, shared, user, phones);
            }
        }
    }

    /** Whose keys will be pressed: a user made for the night where the operator chose so, or one that is there already. */
    private String user(Errand errand, SharedSettings shared) {
        if (!errand.plan().choices().temporaryUser()) {
            return errand.cluster().phoneLogin().username();
        }
        String cluster = errand.cluster().name();
        if (errand.plan().dryRun()) {
            return logins.temporaryUser(cluster).map(Credentials::username).orElse("(temporary user)");
        }
        journal(errand, () -> {
            Credentials made = logins.provideUser(cluster, errand.plan().id());
            Change change = new Change(Place.APPLICATION_USER_MADE, Optional.empty(), made.username());
            priorSettings.intendAll(
                    errand.plan().id(),
                    cluster,
                    Place.TEMPORARY_USER,
                    change,
                    List.of(made.username()),
                    errand.lease().epoch());
        });
        Credentials made = logins.temporaryUser(cluster).orElseThrow();
        shared.addApplicationUser(made);
        journal(
                errand,
                () -> priorSettings.writtenAll(
                        cluster, Place.TEMPORARY_USER, Place.APPLICATION_USER_MADE, List.of(made.username())));
        return made.username();
    }

    private void associate(Errand errand, SharedSettings shared, String user, List<String> phones) {
        int unknown = 0;
        for (int from = 0; from < phones.size() && !stopping(); from += CHUNK) {
            unknown += add(errand, shared, user, phones.subList(from, Math.min(phones.size(), from + CHUNK)));
        }
        if (unknown > 0) {
            runs.say(errand.plan().id(), BatchMessages.MESSAGES.notAssociated(unknown, user));
        }
    }

    /** The cluster refuses a list for one device in it: then halves of it are tried. @return how many it refuses */
    private int add(Errand errand, SharedSettings shared, String user, List<String> some) {
        try {
            shared.controlDevices(user, now -> with(errand, user, now, some));
        } catch (DeviceRefusedException refused) {
            return some.size() == 1
                    ? giveUp(errand, user, some)
                    : add(errand, shared, user, some.subList(0, some.size() / 2))
                            + add(errand, shared, user, some.subList(some.size() / 2, some.size()));
        }
        journal(
                errand,
                () -> priorSettings.writtenAll(
                        errand.cluster().name(), Place.APPLICATION_USER, Place.CONTROLLED_BY + user, some));
        return 0;
    }

    /** The list with those phones; what is new in it is durable when this returns. */
    private List<String> with(Errand errand, String user, List<String> now, List<String> some) {
        List<String> missing = missing(now, some);
        if (missing.isEmpty()) {
            return now;
        }
        Change change = new Change(Place.CONTROLLED_BY + user, Optional.empty(), "controlled");
        journal(
                errand,
                () -> priorSettings.intendAll(
                        errand.plan().id(),
                        errand.cluster().name(),
                        Place.APPLICATION_USER,
                        change,
                        missing,
                        errand.lease().epoch()));
        List<String> all = new ArrayList<>(now);
        all.addAll(missing);
        return all;
    }

    private int giveUp(Errand errand, String user, List<String> one) {
        journal(
                errand,
                () -> priorSettings.closeAll(
                        errand.cluster().name(),
                        Place.APPLICATION_USER,
                        Place.CONTROLLED_BY + user,
                        one,
                        PriorState.RESTORED,
                        errand.plan().id(),
                        "REFUSED_BY_CLUSTER"));
        return 1;
    }

    private void keepPlan(Errand errand, String user, List<String> missing) {
        for (int from = 0; from < missing.size(); from += CHUNK) {
            List<String> some = missing.subList(from, Math.min(missing.size(), from + CHUNK));
            journal(
                    errand,
                    () -> some.forEach(phone -> {
                        PlannedStep step = new PlannedStep(
                                Place.APPLICATION_USER,
                                phone,
                                Place.CONTROLLED_BY + user,
                                Optional.empty(),
                                Optional.of("controlled"),
                                1,
                                0);
                        planned.keep(errand.plan().id(), Place.APPLICATION_USER, phone, List.of(step));
                    }));
        }
    }

    private static List<String> missing(List<String> now, List<String> wanted) {
        Set<String> there = new HashSet<>(now);
        return wanted.stream().filter(phone -> !there.contains(phone)).toList();
    }

    private void journal(Errand errand, Runnable entry) {
        desk.journal(errand, List.of(entry));
    }
}
