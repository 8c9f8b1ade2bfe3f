package org.upgradenight.web.api;

import static org.upgradenight.web.problem.WebMessages.MESSAGES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.Clusters;
import org.upgradenight.web.problem.ProblemException;

/** Finds the cluster that a path names, or says that there is none. */
@ApplicationScoped
public class KnownClusters {

    @Inject
    private Clusters clusters;

    public Cluster require(String name) {
        return clusters.find(name).orElseThrow(() -> ProblemException.notFound(MESSAGES.unknownCluster(shown(name))));
    }

    private static String shown(String name) {
        return name.length() > 64 ? name.substring(0, 64) + "..." : name;
    }
}
