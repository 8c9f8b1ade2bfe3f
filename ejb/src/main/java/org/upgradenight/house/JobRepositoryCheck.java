package org.upgradenight.house;

import static org.upgradenight.house.HouseMessages.MESSAGES;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Asks the server's own management model whether its jobs are remembered in our database. */
final class JobRepositoryCheck {
    private static final String BATCH = "jboss.as:subsystem=batch-jberet";
    private static final String STATE = "jboss.root:type=state";
    private static final String STARTING = "starting";
    private static final String DATA_SOURCE = "UpgradeNight";

    private final MBeanServer server;

    JobRepositoryCheck() {
        this(ManagementFactory.getPlatformMBeanServer());
    }

    JobRepositoryCheck(MBeanServer server) {
        this.server = server;
    }

    /** Whether the server answers yet: it shows its model only when all of it has started. */
    boolean canBeAsked() {
        try {
            return !STARTING.equals(server.getAttribute(new ObjectName(STATE), "ProcessState"));
        } catch (JMException e) {
            throw new RefusedToStartException(MESSAGES.jobRepositoryUnknown(e.toString()), e);
        }
    }

    /**
     * Returns when a killed run could be resumed from our database.
     *
     * @throws RefusedToStartException when it could not, or when the server does not say
     */
    void refuseForgetful() {
        try {
            String name = String.valueOf(server.getAttribute(new ObjectName(BATCH), "defaultJobRepository"));
            ObjectName durable = new ObjectName(BATCH + ",jdbc-job-repository=" + name);
            if (!server.isRegistered(durable) || !DATA_SOURCE.equals(server.getAttribute(durable, "dataSource"))) {
                throw new RefusedToStartException(MESSAGES.jobRepositoryIsNotDurable(name));
            }
        } catch (JMException e) {
            throw new RefusedToStartException(MESSAGES.jobRepositoryUnknown(e.toString()), e);
        }
    }
}
