package org.upgradenight.trustcheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.CallManagers;
import org.upgradenight.inventory.Cluster;

/** Looks at the trust of clusters when asked. */
@ApplicationScoped
public class TrustChecks {

    @Inject
    private CallManagers callManagers;

    @Inject
    private Clock clock;

    /** @throws org.upgradenight.callmanager.CallManagerException when the cluster does not answer at all */
    public TrustReport look(Cluster cluster) {
        try (CallManager callManager = callManagers.open(cluster)) {
            return new TrustCheck(callManager, clock.instant()).look();
        }
    }
}
