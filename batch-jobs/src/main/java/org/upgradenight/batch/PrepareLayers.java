package org.upgradenight.batch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.CallManagers;
import org.upgradenight.callmanager.Roster;
import org.upgradenight.callmanager.SharedDocument;
import org.upgradenight.callmanager.SharedSettings;
import org.upgradenight.callmanager.VendorConfig;
import org.upgradenight.inventory.InventorySnapshot;
import org.upgradenight.preparation.Change;
import org.upgradenight.preparation.Level;
import org.upgradenight.preparation.OpenChanges;
import org.upgradenight.preparation.Place;
import org.upgradenight.preparation.PlannedChanges;
import org.upgradenight.preparation.PlannedStep;
import org.upgradenight.preparation.PriorSettings;
import org.upgradenight.preparation.SharedChange;
import org.upgradenight.preparation.SharedPlan;
import org.upgradenight.preparation.SharedReader;
import org.upgradenight.preparation.SharedState;
import org.upgradenight.run.Runs;

/**
 * Step prepare-layers: what phones share is opened, where the operator chose so. Prior values, and every phone that
 * follows them, also those outside the scope, are committed before a value is written. No phone is told here.
 */
@Dependent
@Named("prepareLayers")
public class PrepareLayers extends RunBatchlet {

    private static final int ROWS_AT_ONCE = 500;

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
    private Runs runs;

    @Inject
    private Desk desk;

    @Override
    void perform(Errand errand) {
        if (errand.plan().choices().level() == Level.DEVICE) {
            return;
        }
        try (CallManager callManager = callManagers.open(errand.cluster())) {
            Map<Holder, List<SharedChange>> holders = byHolder(plan(errand, callManager));
            if (errand.plan().dryRun()) {
                holders.forEach((holder, changes) -> keepPlan(errand, holder, changes));
            } else {
                confirmEarlier(errand, holders);
                holders.forEach((holder, changes) -> write(errand, callManager.shared(), holder, changes));
            }
            say(errand, holders);
        }
    }

    private record Holder(Place place, String name) {}

    private static Map<Holder, List<SharedChange>> byHolder(SharedPlan plan) {
        return plan.changes().stream()
                .collect(Collectors.groupingBy(
                        change -> new Holder(change.place(), change.holder()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private SharedPlan plan(Errand errand, CallManager callManager) {
        Set<String> meant = new HashSet<>(snapshot.names(errand.plan().id()));
        List<SharedReader> readers = new ArrayList<>();
        new Roster(callManager)
                .each(phone -> readers.add(SharedReader.of(
                        phone, meant.contains(phone.device().name().value()))));
        Map<String, VendorConfig> profiles = new HashMap<>();
        readers.stream()
                .map(SharedReader::profile)
                .filter(name -> !name.isBlank())
                .distinct()
                .forEach(name -> callManager.shared().profile(name).ifPresent(config -> profiles.put(name, config)));
        SharedState state =
                new SharedState(profiles, callManager.shared().enterprise(), callManager.enterpriseParameters());
        return SharedPlan.of(
                errand.plan().choices().level(),
                readers,
                state,
                errand.cluster().plainAuthenticationUrl());
    }

    private void keepPlan(Errand errand, Holder holder, List<SharedChange> changes) {
        List<PlannedStep> steps = changes.stream().map(PlannedStep::of).toList();
        journal(errand, () -> planned.keep(errand.plan().id(), holder.place(), holder.name(), steps));
    }

    /** What an earlier life of the run wrote needs no change any more: it is in place. */
    private void confirmEarlier(Errand errand, Map<Holder, List<SharedChange>> holders) {
        String cluster = errand.cluster().name();
        journal(
                errand,
                () -> openChanges.shared(cluster).stream()
                        .filter(open -> !holders.containsKey(new Holder(open.place(), open.device())))
                        .forEach(open -> priorSettings.writtenAll(
                                cluster, open.place(), open.element(), List.of(open.device()))));
    }

    private void write(Errand errand, SharedSettings shared, Holder holder, List<SharedChange> changes) {
        changes.forEach(change -> recordFollowers(errand, change));
        if (holder.place() == Place.ENTERPRISE_PARAMETERS) {
            writeParameters(errand, shared, holder, changes);
        } else {
            writeDocument(errand, shared, holder, changes);
        }
        journal(
                errand,
                () -> changes.forEach(change -> priorSettings.writtenAll(
                        errand.cluster().name(), holder.place(), change.change().element(), List.of(holder.name()))));
    }

    private void recordFollowers(Errand errand, SharedChange change) {
        Change inherited = new Change(
                change.path(), change.change().from(), change.change().to());
        List<String> followers = change.followers();
        for (int from = 0; from < followers.size(); from += ROWS_AT_ONCE) {
            List<String> some = followers.subList(from, Math.min(followers.size(), from + ROWS_AT_ONCE));
            journal(
                    errand,
                    () -> priorSettings.intendAll(
                            errand.plan().id(),
                            errand.cluster().name(),
                            Place.INHERITED,
                            inherited,
                            some,
                            errand.lease().epoch()));
        }
    }

    private void writeDocument(Errand errand, SharedSettings shared, Holder holder, List<SharedChange> changes) {
        Optional<VendorConfig> now =
                holder.place() == Place.ENTERPRISE ? Optional.of(shared.enterprise()) : shared.profile(holder.name());
        if (now.isEmpty()) {
            return;
        }
        SharedDocument ours = new SharedDocument(now.get());
        List<Change> exact = new ArrayList<>();
        for (SharedChange change : changes) {
            String path = change.path();
            exact.add(new Change(path, ours.value(path), change.change().to()));
            ours = ours.with(path, change.change().to());
        }
        VendorConfig written = ours.vendorConfig();
        intend(errand, holder, exact, now.get(), written);
        if (holder.place() == Place.ENTERPRISE) {
            shared.writeEnterprise(written);
        } else {
            shared.writeProfile(holder.name(), written);
        }
    }

    private void writeParameters(Errand errand, SharedSettings shared, Holder holder, List<SharedChange> changes) {
        List<Change> exact = changes.stream().map(SharedChange::change).toList();
        intend(errand, holder, exact, VendorConfig.EMPTY, VendorConfig.EMPTY);
        exact.forEach(change -> shared.writeParameter(change.element(), change.to()));
    }

    private void intend(Errand errand, Holder holder, List<Change> changes, VendorConfig prior, VendorConfig ours) {
        journal(
                errand,
                () -> priorSettings.intend(
                        errand.plan().id(),
                        errand.cluster().name(),
                        holder.place(),
                        holder.name(),
                        changes,
                        prior,
                        ours,
                        errand.lease().epoch()));
    }

    private void journal(Errand errand, Runnable entry) {
        desk.journal(errand, List.of(entry));
    }

    private void say(Errand errand, Map<Holder, List<SharedChange>> holders) {
        List<SharedChange> all = holders.values().stream().flatMap(List::stream).toList();
        long phones = all.stream()
                .flatMap(change -> change.followers().stream())
                .distinct()
                .count();
        int outside = all.stream().mapToInt(SharedChange::outside).max().orElse(0);
        runs.say(errand.plan().id(), BatchMessages.MESSAGES.sharedChanges(all.size(), phones, outside));
    }
}
