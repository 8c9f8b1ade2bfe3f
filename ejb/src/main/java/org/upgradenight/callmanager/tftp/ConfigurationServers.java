package org.upgradenight.callmanager.tftp;

import static org.upgradenight.callmanager.CallManagerMessages.MESSAGES;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.upgradenight.callmanager.ConfigurationFile;
import org.upgradenight.callmanager.wire.ClusterHttp;
import org.upgradenight.callmanager.wire.ClusterTrust;
import org.upgradenight.callmanager.wire.HttpAnswer;
import org.upgradenight.callmanager.wire.NodeUri;
import org.upgradenight.callmanager.wire.Patience;
import org.upgradenight.callmanager.wire.WireFaults;
import org.upgradenight.inventory.Cluster;

/** Fetches files from the cluster's configuration servers. A failing server is an answer, not an exception. */
public final class ConfigurationServers {

    private static final int CAP = 1024 * 1024;
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,252}[A-Za-z0-9])?");

    private final ClusterHttp http;
    private final ClusterTrust trust;
    private final Cluster cluster;
    private final Patience patience;
    private final ClusterNodes nodes;

    public ConfigurationServers(
            ClusterHttp http, ClusterTrust trust, Cluster cluster, Patience patience, ClusterNodes nodes) {
        this.http = http;
        this.trust = trust;
        this.cluster = cluster;
        this.patience = patience;
        this.nodes = nodes;
    }

    /** @param host empty for the publisher; else a node of the cluster or an address in its phone networks */
    public ConfigurationFile file(String host, String name) {
        if (!FILE_NAME.matcher(name).matches()) {
            return new ConfigurationFile.Unreachable(MESSAGES.notAFileName());
        }
        String server = host.isBlank() ? cluster.publisher() : host.strip().toLowerCase(Locale.ROOT);
        if (!mayAsk(server)) {
            return new ConfigurationFile.Unreachable(MESSAGES.serverNotAllowed(server));
        }
        return fetch(NodeUri.http(server, cluster.tftpPort(), "/" + name));
    }

    private boolean mayAsk(String server) {
        return server.equalsIgnoreCase(cluster.publisher())
                || (HOST.matcher(server).matches() && (cluster.mayContact(server) || nodes.include(server)));
    }

    private ConfigurationFile fetch(URI uri) {
        try {
            HttpAnswer answer = http.get(uri, CAP, patience.file());
            return switch (answer.status()) {
                case 200 -> new ConfigurationFile.Content(answer.body());
                case 404 -> new ConfigurationFile.Missing();
                default -> new ConfigurationFile.Unreachable(MESSAGES.fileStatus(uri.getHost(), answer.status()));
            };
        } catch (IOException e) {
            return new ConfigurationFile.Unreachable(
                    WireFaults.of(e, uri, trust, patience.file(), CAP).getMessage());
        }
    }
}
