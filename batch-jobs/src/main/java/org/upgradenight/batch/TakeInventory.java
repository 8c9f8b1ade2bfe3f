package org.upgradenight.batch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.CallManagers;
import org.upgradenight.inventory.CsvInventories;
import org.upgradenight.inventory.InventorySnapshot;
import org.upgradenight.planning.Approvals;
import org.upgradenight.run.RunMessages;
import org.upgradenight.run.RunRefusedException;
import org.upgradenight.run.Runs;
import org.upgradenight.run.Source;

/**
 * Step take-inventory: the phones in scope, with registration and settings access, from the cluster or from the newest
 * CSV inventory. It is taken whole: an unfinished one is taken anew.
 */
@Dependent
@Named("takeInventory")
public class TakeInventory extends RunBatchlet {

    @Inject
    private CallManagers callManagers;

    @Inject
    private CsvInventories files;

    @Inject
    private InventorySnapshot snapshot;

    @Inject
    private Runs runs;

    @Inject
    private Approvals approvals;

    @Inject
    private Threads threads;

    @Override
    void perform(Errand errand) {
        long run = errand.plan().id();
        snapshot.clear(run);
        try (CallManager callManager = callManagers.open(errand.cluster());
                Census census = new Census(errand, callManager, threads)) {
            census.take(source(errand, callManager), devices -> {
                if (stopping()) {
                    throw new StoppedException();
                }
                snapshot.add(run, devices);
            });
            census.complaints().forEach(complaint -> runs.say(run, complaint));
        } catch (StoppedException stopped) {
            snapshot.clear(run);
            return;
        }
        long phones = snapshot.count(run);
        runs.say(run, BatchMessages.MESSAGES.inScope(phones));
        approvals.refuseUnapproved(errand.plan(), phones);
    }

    private CensusSource source(Errand errand, CallManager callManager) {
        if (errand.plan().source() == Source.AXL) {
            return new AxlCensus(callManager, errand.plan().scope());
        }
        long file = files.newest(errand.cluster().name())
                .orElseThrow(() -> new RunRefusedException(
                        RunRefusedException.Kind.UNKNOWN,
                        RunMessages.MESSAGES.noCsvInventory(
                                errand.cluster().name(), errand.cluster().name())));
        return batch -> files.read(
                file, rows -> batch.accept(rows.stream().map(CensusEntry::of).toList()));
    }

    /** Nothing is kept of an inventory whose taking was stopped. */
    private static final class StoppedException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** Where the phones of a census come from: batches of at most a thousand. */
    @FunctionalInterface
    interface CensusSource {

        void read(java.util.function.Consumer<List<CensusEntry>> batch);
    }
}
