package org.upgradenight.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.CallManagerException;
import org.upgradenight.callmanager.CallManagers;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.trustcheck.Finding;
import org.upgradenight.trustcheck.TrustChecks;

/** Asks a cluster, once a run, what its report wants to know of the cluster itself. Changes nothing there. */
@ApplicationScoped
public class ClusterLooks {

    @Inject
    private CallManagers callManagers;

    @Inject
    private ClusterLookRows rows;

    @Inject
    private TrustChecks trust;

    @Inject
    private Clock clock;

    /**
     * Looks at the cluster and keeps what it said with the run, instead of what an earlier call kept. A cluster that does
     * not answer costs the report these figures, and the run nothing.
     *
     * @return what the operator is to be told when not everything was learnt
     */
    public Optional<String> take(long run, Cluster cluster) {
        ClusterLook look = look(cluster);
        rows.keep(run, look);
        return Optional.of(look.trouble()).filter(trouble -> !trouble.isEmpty());
    }

    private ClusterLook look(Cluster cluster) {
        String version = "";
        List<Finding> findings = new ArrayList<>();
        String trouble = "";
        try (CallManager callManager = callManagers.open(cluster)) {
            version = callManager.version();
            findings.addAll(trust.look(cluster, callManager).findings());
        } catch (CallManagerException silent) {
            trouble = ReportMessages.MESSAGES.clusterDidNotSay(String.valueOf(silent.getMessage()));
        }
        return new ClusterLook(clock.instant(), version, findings, trouble);
    }
}
