package org.upgradenight.planning;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jboss.logging.Logger;
import org.upgradenight.house.Ticks;
import org.upgradenight.run.RunControl;
import org.upgradenight.run.RunRefusedException;

/** Starts planned runs when their hour has come, each once; it looks every two seconds. */
@Singleton
@Startup
@DependsOn("StartupGuard")
public class StartClock {

    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Logger LOG = Logger.getLogger(StartClock.class);

    @Resource
    private TimerService timers;

    @Inject
    private DueRuns due;

    private Ticks ticks;

    @PostConstruct
    void begin() {
        ticks = new Ticks(timers, "planned runs", EVERY);
        ticks.begin(EVERY);
    }

    /** Outside any transaction: the engine's own must be committed before it works. */
    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void tick() {
        ticks.tick(() -> {
            due.takeOver();
            due.giveUpLate();
            control().ifPresent(this::startDue);
        });
    }

    private void startDue(RunControl control) {
        for (Optional<PlannedRun> plan = due.claim(); plan.isPresent(); plan = due.claim()) {
            start(control, plan.get());
        }
    }

    private void start(RunControl control, PlannedRun plan) {
        Optional<String> objection = due.objection(plan);
        if (objection.isPresent()) {
            due.refused(plan.id(), objection.get());
            return;
        }
        try {
            due.became(plan.id(), control.start(plan.request()));
        } catch (RunRefusedException refused) {
            due.refused(plan.id(), refused.getMessage());
        } catch (EJBException fault) {
            LOG.error("a planned run could not be started", fault);
            due.refused(plan.id(), String.valueOf(fault.getMessage()));
        }
    }

    /** The engine's archive is deployed a moment after this one. */
    @SuppressWarnings("BanJNDI") // a constant name in our own application
    private static Optional<RunControl> control() {
        try {
            return Optional.of(InitialContext.doLookup(RunControl.JNDI_NAME));
        } catch (NamingException notYet) {
            return Optional.empty();
        }
    }
}
