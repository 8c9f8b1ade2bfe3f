package org.upgradenight.sitework;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.upgradenight.house.Ticks;

/**
 * Tries again, while the server lives, the letters that a run had to leave: at growing intervals, whoever started the run and
 * however it ended. A letter that a stopped or killed run has not left is not touched: that run may be resumed.
 */
@Singleton
@Startup
@DependsOn("StartupGuard")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class NightPost {

    private static final Logger LOG = Logger.getLogger(NightPost.class);

    private static final Duration EVERY = Duration.ofSeconds(2);

    @Resource
    private TimerService timers;

    @Inject
    private PostOffice office;

    @Inject
    private PostSettings settings;

    private Ticks ticks;
    private volatile boolean ending;

    @PostConstruct
    void begin() {
        settings.trouble().ifPresent(LOG::warn);
        ticks = new Ticks(timers, "letters", EVERY);
        ticks.begin(EVERY);
    }

    @PreDestroy
    void end() {
        ending = true;
    }

    /** Outside any transaction: each letter is settled in one of its own. */
    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void round() {
        ticks.tick(
                () -> new Sending(office, () -> ending).sendDue(office.clock().instant()));
    }
}
