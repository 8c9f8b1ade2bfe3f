package org.upgradenight.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.UUID;

/** Who this server process is: the node's name, which survives a restart, and an incarnation, which does not. */
@ApplicationScoped
public class NodeIdentity {

    private final String node = Optional.ofNullable(System.getenv("UPGRADE_NIGHT_NODE"))
            .filter(name -> !name.isBlank())
            .orElseGet(NodeIdentity::hostName);
    private final String incarnation = UUID.randomUUID().toString();

    public String node() {
        return node;
    }

    public String incarnation() {
        return incarnation;
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
