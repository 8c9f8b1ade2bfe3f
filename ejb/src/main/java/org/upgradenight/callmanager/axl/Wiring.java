package org.upgradenight.callmanager.axl;

import java.time.Duration;
import java.util.Collection;
import java.util.stream.Collectors;
import org.upgradenight.callmanager.CallManager;
import org.upgradenight.callmanager.ris.RisClient;
import org.upgradenight.callmanager.ris.RisGatherer;
import org.upgradenight.callmanager.tftp.ClusterNodes;
import org.upgradenight.callmanager.tftp.ConfigurationServers;
import org.upgradenight.callmanager.wire.ClusterHttp;
import org.upgradenight.callmanager.wire.ClusterTrust;
import org.upgradenight.callmanager.wire.Patience;
import org.upgradenight.callmanager.wire.Rates;
import org.upgradenight.house.Meters;
import org.upgradenight.inventory.Cluster;

/** Puts the parts of one open cluster together. */
final class Wiring {

    private static final Duration LONGEST_WINDOW = Duration.ofMillis(250);

    private Wiring() {}

    static CallManager callManager(Cluster cluster, ClusterTrust trust, Patience patience, Rates rates, Meters meters) {
        ClusterHttp http = new ClusterHttp(trust, patience.connect());
        AxlClient client = new AxlClient(new AxlSession(http, trust, cluster, patience.exchange(), meters));
        AxlReads reads = new AxlReads(client, patience);
        ClusterNodes nodes = new ClusterNodes(cluster.publisher(), () -> nodes(reads));
        return new AxlCallManager(
                client,
                reads,
                new AxlWrites(client, patience, rates),
                rates,
                new RisGatherer(new RisClient(http, trust, cluster, rates.ris(), patience, meters), window(cluster)),
                new ConfigurationServers(http, trust, cluster, patience, nodes),
                new AuthenticationPage(http, trust, patience),
                http,
                cluster.publisher());
    }

    /** The pseudo node of the enterprise parameters is no server; its name has no address either. */
    static Collection<String> nodes(AxlReads reads) {
        return reads.find("listProcessNode", AxlRequests.listProcessNode()).stream()
                .flatMap(answer -> answer.content().children("processNode"))
                .map(node -> node.textAt("name"))
                .filter(name -> !name.isEmpty() && !name.equals("EnterpriseWideData"))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Duration window(Cluster cluster) {
        Duration share = cluster.limits().poll().dividedBy(20);
        return share.compareTo(LONGEST_WINDOW) > 0 ? LONGEST_WINDOW : share;
    }
}
