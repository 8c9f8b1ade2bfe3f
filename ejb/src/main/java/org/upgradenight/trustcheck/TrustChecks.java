package org.upgradenight.trustcheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.CallManagers;
import org.upgradenight.inventory.Cluster;

/** Looks at the trust of clusters when asked, and remembers what it found. */
@ApplicationScoped
public class TrustChecks {

    @Inject
    private CallManagers callManagers;

    @Inject
    private TrustLooks looks;

    @Inject
    private Clock clock;

    /**
     * Looks, and holds the lists against the last ones that were different.
     *
     * @throws org.upgradenight.callmanager.CallManagerException when the cluster does not answer at all
     */
    public TrustReport look(Cluster cluster) {
        try (CallManager callManager = callManagers.open(cluster)) {
            return look(cluster, callManager);
        }
    }

    /** The same over a cluster that is open already. */
    public TrustReport look(Cluster cluster, CallManager callManager) {
        TrustReport seen = new TrustCheck(callManager, clock.instant()).look();
        TrustReport report = seen.with(earlier(cluster, seen)
                .map(before -> Succession.after(before, seen))
                .orElse(List.of()));
        looks.remember(cluster.name(), report);
        return report;
    }

    /**
     * The same, and whether phones of the one cluster would take the lists of the other.
     *
     * @throws org.upgradenight.callmanager.CallManagerException when one of them does not answer at all
     */
    public TrustReport look(Cluster cluster, Cluster target) {
        TrustReport offered = look(target);
        TrustReport report = look(cluster);
        return report.with(Succession.move(report, target.name(), offered));
    }

    private Optional<TrustReport> earlier(Cluster cluster, TrustReport seen) {
        return looks.newest(cluster.name()).stream()
                .filter(one -> !one.lists().isEmpty() && !seen.lists().isEmpty())
                .filter(one -> !one.hashes().equals(seen.hashes()))
                .findFirst();
    }
}
