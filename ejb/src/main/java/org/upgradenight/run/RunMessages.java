package org.upgradenight.run;

import org.jboss.logging.Messages;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** What the run room says to the operator (UN6000 to UN6199). */
@MessageBundle(projectCode = "UN", length = 4)
public interface RunMessages {

    RunMessages MESSAGES = Messages.getBundle(java.lang.invoke.MethodHandles.lookup(), RunMessages.class);

    @Message(id = 6001, value = "There is no cluster named %s. Create it first with PUT /api/v1/clusters/%s.")
    String unknownCluster(String cluster, String again);

    @Message(id = 6002, value = "There is no run %d.")
    String unknownRun(long run);

    @Message(
            id = 6003,
            value = "Cluster %s is held by run %d on %s, started by %s. Stop that run, or wait for its end.")
    String clusterHeld(String cluster, long run, String node, String user);

    @Message(id = 6004, value = "A run of %s changes things. Repeat the cluster's name in confirm to start it.")
    String confirmationMissing(String job);

    @Message(
            id = 6005,
            value = "Cluster %s has no CSV inventory. Import one with POST /api/v1/clusters/%s/inventories.")
    String noCsvInventory(String cluster, String again);

    @Message(id = 6006, value = "Run %d is %s and cannot be %s.")
    String wrongState(long run, String status, String deed);

    @Message(id = 6007, value = "Run %d no longer holds the lease of cluster %s; another server process took it over.")
    String leaseLost(long run, String cluster);

    @Message(
            id = 6008,
            value = "The server process %s died under this run. What it had begun is known; resume the run to go on.")
    String interrupted(String node);

    @Message(id = 6009, value = "Resumed by %s.")
    String resumed(String user);

    @Message(id = 6010, value = "Stop requested by %s. Sequences under way are finished first.")
    String stopRequested(String user);

    @Message(id = 6011, value = "Given up by %s: %s")
    String abandoned(String user, String reason);

    @Message(id = 6012, value = "The job could not be started: %s")
    String notStarted(String why);

    @Message(id = 6013, value = "windowEndsAt lies in the past: %s")
    String windowOver(String instant);

    @Message(
            id = 6020,
            value =
                    "Passive mode is on, so nothing is started or resumed: %2$s (set by %1$s). An administrator ends it on the"
                            + " page Administration.")
    String passive(String user, String reason);

    @Message(id = 6021, value = "Say in 1 to %d characters why nothing may be started.")
    String passiveReason(int most);
}
