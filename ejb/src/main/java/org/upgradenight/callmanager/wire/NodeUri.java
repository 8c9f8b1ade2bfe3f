package org.upgradenight.callmanager.wire;

import java.net.URI;

/** Builds addresses of services on a node. */
public final class NodeUri {

    private NodeUri() {}

    public static URI https(String host, int port, String path) {
        return URI.create("https://" + bracketed(host) + ":" + port + path);
    }

    public static URI http(String host, int port, String path) {
        return URI.create("http://" + bracketed(host) + ":" + port + path);
    }

    private static String bracketed(String host) {
        return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    }
}
