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
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

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

    private static final long EVERY_MILLIS = 2000;

    @Resource
    private TimerService timers;

    @Inject
    private PostOffice office;

    @Inject
    private PostSettings settings;

    private volatile boolean ending;

    @PostConstruct
    void begin() {
        settings.trouble().ifPresent(LOG::warn);
        again();
    }

    @PreDestroy
    void end() {
        ending = true;
    }

    /** Outside any transaction: each letter is settled in one of its own. */
    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void round() {
        try {
            new Sending(office, () -> ending).sendDue(office.clock().instant());
        } finally {
            again();
        }
    }

    /** Armed anew each time, so that a slow mail server gets no second round on top of the first. */
    private void again() {
        timers.createSingleActionTimer(EVERY_MILLIS, new TimerConfig("letters", false));
    }
}
