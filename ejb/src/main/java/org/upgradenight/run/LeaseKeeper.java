package org.upgradenight.run;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.upgradenight.house.Ticks;

/**
 * Beats for the leases of this process and, from start-up on, marks the runs of dead processes interrupted. One timer
 * does both, two seconds apart, so a run is offered for resuming within seconds of a boot.
 */
@Singleton
@Startup
@DependsOn("StartupGuard")
public class LeaseKeeper {

    private static final Duration EVERY = Duration.ofSeconds(2);

    @Resource
    private TimerService timers;

    @Inject
    private Leases leases;

    @Inject
    private Runs runs;

    private Ticks ticks;

    @PostConstruct
    void begin() {
        ticks = new Ticks(timers, "leases", EVERY);
        ticks.begin(Duration.ZERO);
    }

    /** Outside any transaction: one that a silent database rolls back would take the next tick with it. */
    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void tick() {
        ticks.tick(() -> {
            leases.beat();
            runs.markInterrupted();
        });
    }
}
