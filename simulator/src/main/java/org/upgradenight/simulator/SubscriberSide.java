package org.upgradenight.simulator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.upgradenight.simulator.cluster.Cluster;
import org.upgradenight.simulator.http.HttpSite;
import org.upgradenight.simulator.http.SiteReply;
import org.upgradenight.simulator.tftp.FileService;
import org.upgradenight.simulator.trust.TrustFiles;

/**
 * The cluster's other nodes, each at an address of its own: configuration files at the publisher's port, and a Trust
 * Verification Service that takes connections. One whose TFTP service is not restarted goes on offering the list it has.
 */
final class SubscriberSide implements AutoCloseable {

    private static final int TVS_PORT = 2445;

    private final TrustFiles trustFiles;
    private final Map<String, TrustFiles.Offer> lagging = new ConcurrentHashMap<>();
    private final Map<String, HttpSite> sites = new TreeMap<>();
    private final List<HttpSite> verifiers = new ArrayList<>();

    private SubscriberSide(TrustFiles trustFiles) {
        this.trustFiles = trustFiles;
    }

    static SubscriberSide open(
            Options options, Machinery machinery, Cluster cluster, TrustFiles trustFiles, int filePort)
            throws IOException, InterruptedException {
        SubscriberSide side = new SubscriberSide(trustFiles);
        for (String node : addresses(options)) {
            FileService files = new FileService(cluster, trustFiles, machinery.journal(), () -> side.offerOf(node));
            side.sites.put(node, HttpSite.open(machinery.threads(), node, filePort, Optional.empty(), files));
            side.verifiers.add(HttpSite.open(
                    machinery.threads(),
                    node,
                    TVS_PORT,
                    Optional.empty(),
                    request -> SiteReply.page(404, "404 Not Found", "No such page")));
        }
        return side;
    }

    /** Their addresses, as options say them. */
    static List<String> addresses(Options options) {
        return options.given("subscribers")
                .map(text -> List.of(text.split(",")))
                .orElse(List.of());
    }

    private TrustFiles.Offer offerOf(String node) {
        return lagging.getOrDefault(node, trustFiles.current());
    }

    /** From now on a node keeps to its present list, or follows the cluster again. */
    void lags(String node, boolean lags) {
        if (!sites.containsKey(node)) {
            throw new IllegalArgumentException("no such node: " + node);
        }
        if (lags) {
            lagging.putIfAbsent(node, trustFiles.current());
        } else {
            lagging.remove(node);
        }
    }

    @Override
    public void close() {
        sites.values().forEach(HttpSite::close);
        verifiers.forEach(HttpSite::close);
    }
}
