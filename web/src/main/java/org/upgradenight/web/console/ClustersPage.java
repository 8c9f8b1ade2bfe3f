package org.upgradenight.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.upgradenight.inventory.AddressRange;
import org.upgradenight.inventory.Cluster;
import org.upgradenight.inventory.Clusters;
import org.upgradenight.inventory.Sites;
import org.upgradenight.planning.Approvals;
import org.upgradenight.planning.PhoneCount;

/** Every cluster in a line. */
@Named
@RequestScoped
public class ClustersPage {

    @Inject
    private Clusters clusters;

    @Inject
    private Sites sites;

    @Inject
    private PhoneCount phones;

    @Inject
    private Approvals approvals;

    private List<Cluster> all;

    public List<Cluster> getAll() {
        if (all == null) {
            all = clusters.list();
        }
        return all;
    }

    public String networks(Cluster cluster) {
        return cluster.phoneNetworks().stream().map(AddressRange::toString).collect(Collectors.joining(", "));
    }

    /** How the publisher's certificate is known. */
    public String trust(Cluster cluster) {
        if (!cluster.trustedCertificates().isEmpty()) {
            return "given";
        }
        if (!cluster.pinnedCertificate().isEmpty()) {
            return "pinned at first use";
        }
        return cluster.trustOnFirstUse() ? "none yet, the first is pinned" : "by public authorities";
    }

    /** Sites of the newest inventory that nobody is named for. */
    public String contacts(Cluster cluster) {
        Map<String, Long> known = phones.bySite(cluster.name());
        List<String> named =
                sites.list(cluster.name()).stream().map(site -> site.name()).toList();
        long without =
                known.keySet().stream().filter(site -> !named.contains(site)).count();
        return without == 0 ? named.size() + " sites" : named.size() + " sites, " + without + " without";
    }

    public String approval(Cluster cluster) {
        OptionalInt above = approvals.above(cluster.name());
        return above.isPresent() ? "above " + above.getAsInt() + " phones" : "never";
    }
}
