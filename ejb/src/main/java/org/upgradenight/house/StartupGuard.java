package org.upgradenight.house;

import static org.upgradenight.house.HouseMessages.MESSAGES;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Opens the house, or ends the process with a coded message: the database must answer, its schema must be ours, and the job
 * repository must be in it. Whoever uses tables at start-up says {@code @DependsOn("StartupGuard")}.
 */
@Startup
@Singleton(name = "StartupGuard")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class StartupGuard {
    private static final Duration PAUSE = Duration.ofMillis(100);

    @Resource(lookup = "java:jboss/datasources/UpgradeNight")
    private DataSource database;

    @Resource
    private ManagedScheduledExecutorService later;

    private final JobRepositoryCheck repository = new JobRepositoryCheck();
    private volatile boolean open;

    @PostConstruct
    void migrate() {
        orExit(() -> {
            String address = new DatabaseCheck(database).refuseUnreachable();
            String version = new Schema(database, StartupGuard.class.getClassLoader()).migrate();
            HouseLog.LOG.info(MESSAGES.migrated(address, version));
            lookAtRepository();
        });
    }

    /** Whether the house is open and its database answers now: work may begin. */
    public boolean ready() {
        return open && new DatabaseCheck(database).answers();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // whatever goes wrong in the look ends the process
    private void lookAtRepository() {
        if (repository.canBeAsked()) {
            repository.refuseForgetful();
            open = true;
            HouseLog.LOG.info(MESSAGES.open());
        } else {
            later.schedule(() -> orExit(this::lookAtRepository), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static void orExit(Runnable deed) {
        try {
            deed.run();
        } catch (RefusedToStartException e) {
            Exit.refuse(e);
        }
    }
}
