package org.upgradenight.run;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Beats for the leases of this process and, from start-up on, marks the runs of dead processes interrupted. One timer
 * does both, two seconds apart, so a run is offered for resuming within seconds of a boot.
 */
@Singleton
@Startup
@DependsOn("StartupGuard")
public class LeaseKeeper {

    private static final long EVERY_MILLIS = 2000;

    @Resource
    private TimerService timers;

    @Inject
    private Leases leases;

    @Inject
    private Runs runs;

    @PostConstruct
    void begin() {
        again(0);
    }

    /** Outside any transaction: one that a silent database rolls back would take the next tick with it. */
    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void tick() {
        try {
            leases.beat();
            runs.markInterrupted();
        } finally {
            again(EVERY_MILLIS);
        }
    }

    /** Armed anew each time, so that a slow database gets no second tick on top of the first. */
    private void again(long afterMillis) {
        timers.createSingleActionTimer(afterMillis, new TimerConfig("leases", false));
    }
}
