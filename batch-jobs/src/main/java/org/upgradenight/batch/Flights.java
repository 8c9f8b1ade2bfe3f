package org.upgradenight.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.inject.Inject;
import java.time.Clock;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.Clusters;
import org.upgradenight.phone.CtiLines;
import org.upgradenight.phonelogin.NightLogins;
import org.upgradenight.run.Leases;
import org.upgradenight.run.RunPlan;
import org.upgradenight.run.RunProgress;
import org.upgradenight.run.Runs;

/** Opens a step's flight. */
@ApplicationScoped
class Flights {

    @Inject
    @Any
    private Instance<Deed<?>> deeds;

    @Inject
    private Runs runs;

    @Inject
    private Clusters clusters;

    @Inject
    private NightLogins logins;

    @Inject
    private Leases leases;

    @Inject
    private Desk desk;

    @Inject
    private RunProgress progress;

    @Inject
    private Threads threads;

    @Inject
    private CtiLines ctiLines;

    @Inject
    private Clock clock;

    /** The run's errand under the lease that this process holds. */
    Errand errand(long runId) {
        RunPlan plan = runs.plan(runId).orElseThrow();
        Cluster cluster = clusters.find(plan.cluster()).map(logins::tonight).orElseThrow();
        return new Errand(
                plan,
                cluster,
                leases.of(plan.cluster(), runId),
                new LeaseGuard(clock),
                new Judge(ctiLines.configured(cluster)),
                clock,
                threads.factory());
    }

    StepFlight<?> open(long runId, String step) {
        Errand errand = errand(runId);
        return open(errand, step, deeds.select(NamedLiteral.of(step)).get());
    }

    private <R> StepFlight<R> open(Errand errand, String step, Deed<R> deed) {
        DeedSession<R> session = deed.open(errand);
        return new StepFlight<>(
                errand,
                step,
                session,
                desk,
                progress,
                threads.conversations(errand.cluster().limits().window()));
    }
}
